namespace Coroutines.Differential;

/// <summary>One deliberate fault of the generator: a text of its source and what stands in its place.</summary>
/// <param name="Pass">The pass, or the rule of another step, that is broken.</param>
/// <param name="Name">What is wrong then.</param>
/// <param name="File">The name of the file of the generator.</param>
/// <param name="Find">The text; it occurs once.</param>
/// <param name="Replace">The fault.</param>
/// <param name="Areas">Where in the corpus to look first: beginnings of program names, separated by spaces.</param>
/// <param name="Shows">By what it can be noticed.</param>
public sealed record Mutation(string Pass, string Name, string File, string Find, string Replace, string Areas = "", Evidence Shows = Evidence.Behaviour)
{
    /// <summary>Every fault, pass by pass.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        .. PipelineFaults.All,
        .. SpillerFaults.All,
        .. HandlerFaults.All,
        .. SugarFaults.All,
        .. LivenessFaults.All,
        .. BinderFaults.All,
        .. CallFaults.All,
        .. EmitFaults.All,
    ];

    /// <summary>The source with the fault in it, or null where the text does not occur exactly once.</summary>
    public string? Apply(string source)
    {
        var at = source.IndexOf(Find, StringComparison.Ordinal);
        return at < 0 || source.IndexOf(Find, at + 1, StringComparison.Ordinal) >= 0
            ? null
            : source[..at] + Replace + source[(at + Find.Length)..];
    }
}

/// <summary>What a fault changes.</summary>
public enum Evidence
{
    /// <summary>Programs that leave another trace, or whose generated code does not compile.</summary>
    Behaviour,

    /// <summary>Only how large the machines are: the rule saves memory.</summary>
    Size,

    /// <summary>Nothing at all: the two passes that are swapped are independent, so the generated text stays the same.</summary>
    Nothing,
}
