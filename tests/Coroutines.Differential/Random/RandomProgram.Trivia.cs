namespace Coroutines.Differential;

/// <content>Comments and directives, between statements and inside of expressions.</content>
public sealed partial class RandomProgram
{
    private const string Garbage = "\"inactive } ' (\n";

    private static readonly string[] OwnedNames =
    [
        "__state", "__status", "__context", "__self", "__await", "__await_2", "__t", "__t_2", "__caught", "__error", "__thrown", "__exception",
        "__cancellation", "__resource", "__index", "__item", "__enumerator", "__handler", "__closure", "__result",
    ];

    private readonly HashSet<string> taken = [];

    private Choice[] TriviaTable() =>
    [
        new("region", 2, (p, d) => Line("#region " + Pick("part", "")) + Block(p, d) + Line("#endregion")),
        new("active branch", 2, (p, d) => Line("#if true") + Block(p, d) + Line("#else") + Garbage + Line("#endif")),
        new("inactive branch", 2, (p, d) => Line("#if NEVER") + Garbage + Line("#elif NEVER && true") + Garbage + Line("#else") + Block(p, d) + Line("#endif")),
        new("pragma", 2, (p, d) => Line("#pragma warning disable CS0219") + Block(p, d) + Line("#pragma warning restore CS0219")),
        new("line directive", 2, (p, d) => Line($"#line {random.Next(1, 500)} \"other.cs\"") + Block(p, d) + Line("#line default")),
        new("nullable directive", 2, (p, d) => Line("#nullable disable") + Block(p, d) + Line("#nullable restore")),
        new("comments", 2, (p, d) => Line("// before { ' \"") + Block(p, d) + Line("/* after\n    // */ ")),
        Choice.Leaf("caller line", 2, (p, _) => Line($"Log(Here(/* here */ {Int(p, 1)}));")),
    ];

    private Choice[] TriviaExpressionTable() =>
    [
        new("block comment", 2, (p, d) => $"(/* before */ {Int(p, d)} /* after */)"),
        new("line comment", 2, (p, d) => $"( // before\n{Int(p, d)} // after\n)", Needs.NoHole),
        new("region in expression", 2, (p, d) => $"(\n#region inner\n{Int(p, d)}\n#endregion\n)", Needs.NoHole),
        new("branch in expression", 2, (p, d) => $"(\n#if true\n{Int(p, d)}\n#else\n{Garbage}#endif\n)", Needs.NoHole),
        new("pragma in call", 2, (p, d) => $"Sum({Int(p, d)},\n#pragma warning disable CS0168\n{Int(p, d)}\n#pragma warning restore CS0168\n)", Needs.NoHole),
        new("line in call", 2, (p, d) => $"Sum(\n#line 20 \"inner.cs\"\nHere({Int(p, d)}),\n#line default\nHere({Int(p, d)}))", Needs.NoHole),
    ];

    /// <summary>A name that generated code has for something of its own, each at most once in a program.</summary>
    private string? OwnedName()
    {
        var name = OwnedNames[random.Next(OwnedNames.Length)];
        return taken.Add(name) ? name : null;
    }
}
