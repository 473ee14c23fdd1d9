namespace Coroutines.Generator.Model;

/// <summary>Names in generated code that more than one pass uses.</summary>
internal static class GeneratedNames
{
    public const string Context = OwnedNames.Mark + "context";
    public const string State = OwnedNames.Mark + "state";
    public const string Status = OwnedNames.Mark + "status";
    public const string Suspended = OwnedNames.Mark + "suspended";
    public const string Result = OwnedNames.Mark + "result";
    public const string Self = OwnedNames.Mark + "self";
    public const string Current = OwnedNames.Mark + "current";
    public const string AtYield = OwnedNames.Mark + "atYield";
    public const string Disposing = OwnedNames.Mark + "disposing";
    public const string Foreign = OwnedNames.Mark + "foreign";
    public const string Map = OwnedNames.Mark + "map";
    public const string Thrown = OwnedNames.Mark + "thrown";

    /// <summary>The method that begins a machine in its place: other files call it, so its name is the same everywhere.</summary>
    public const string Begin = "__Begin";

    /// <summary>What a machine may declare beside the variables of its body.</summary>
    public static IReadOnlyList<string> All { get; } = [Context, State, Status, Suspended, Result, Self, Current, AtYield, Disposing, Foreign, Map];

    /// <summary>The members of a machine that others call.</summary>
    public static IReadOnlyList<string> Members { get; } = [.. OfEach, .. OfIterators];

    private static IReadOnlyList<string> OfEach => ["Poll", "GetResult", Begin];

    private static IReadOnlyList<string> OfIterators => ["Current", "BeginDispose", "UseToken"];

    /// <summary>Whether a machine has a member of a name, which its type parameters cannot have then.</summary>
    public static bool IsMember(string name, bool isIterator) => OfEach.Contains(name) || (isIterator && OfIterators.Contains(name));

    /// <summary>An exception that is thrown again, with its trace.</summary>
    public static string Rethrow(Variable exception) => "global::Coroutines.CompilerServices.CoroutineSupport.Rethrow(" + exception.Text + "!)";
}
