namespace Coroutines.Generator.Model;

/// <summary>A direct await of another coroutine: the machine is a field of the caller's, or pooled where that cannot be.</summary>
/// <param name="Key">The callee's machine without type arguments: a node of the call graph.</param>
/// <param name="Machine">The callee's machine type as the caller writes it.</param>
/// <param name="Result">The callee's result type; null for none.</param>
/// <param name="Item">For an iterator: the type of its items.</param>
/// <param name="Size">The machine's size, where it is known from another assembly; 0 for one of this compilation.</param>
internal sealed record CallEdge(string Key, string Machine, string? Result, string? Item, int Size)
{
    /// <summary>A machine as a value.</summary>
    /// <param name="edge">The index of its edge.</param>
    /// <param name="arguments">Its arguments, in parentheses.</param>
    public static string Made(int edge, string arguments) => Mark.Make(MarkKind.EdgeOpen, edge) + arguments + Mark.Make(MarkKind.EdgeClose, edge);

    /// <summary>What follows the slot of an await that gets a machine, which is begun in place: made apart and copied, it would need a place on the stack that every poll clears.</summary>
    /// <param name="edge">The index of its edge.</param>
    /// <param name="arguments">Its arguments, in parentheses.</param>
    public static string Begun(int edge, string arguments) => Mark.Make(MarkKind.EdgeBegin, edge) + arguments + Mark.Make(MarkKind.EdgeClose, edge);
}
