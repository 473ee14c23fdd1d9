namespace Coroutines.Differential;

/// <summary>What may befall an operand or the object of a target.</summary>
public enum Condition
{
    /// <summary>It is null.</summary>
    Null,

    /// <summary>Its variable changes before what comes after it is evaluated.</summary>
    Mutated,

    /// <summary>The getter that it is read by throws.</summary>
    Throws,
}

/// <summary>An operand or a target of a kind of syntax, under a condition.</summary>
/// <param name="Kind">The kind of the node that it is an operand of.</param>
/// <param name="Position">The property of the node that holds it; with the modifier where it is an argument.</param>
/// <param name="Condition">What befalls it.</param>
public readonly record struct TableCell(string Kind, string Position, Condition Condition) : IComparable<TableCell>
{
    public int CompareTo(TableCell other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{Kind}.{Position} {Condition.ToString().ToLowerInvariant()}";
}
