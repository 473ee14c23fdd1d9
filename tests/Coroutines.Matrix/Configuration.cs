namespace Coroutines.Matrix;

/// <summary>One way to build and run a small program against the package.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Files">The files of its folder, by their names; the first is what is built, unless <paramref name="Steps"/> say otherwise.</param>
/// <param name="Expected">What the last step prints, or what its output contains.</param>
internal sealed record Configuration(string Name, (string Name, string Text)[] Files, string Expected)
{
    /// <summary>Whether it is one of those that CI builds every time.</summary>
    public bool IsInCi { get; init; }

    /// <summary>The commands, in order; a step that begins with <c>!</c> has to fail, and what it prints counts as output.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>A file that the machine must have, as a linker.</summary>
    public string? Needs { get; init; }

    /// <summary>What the output of the steps may not hold.</summary>
    public string Unwanted { get; init; } = "warning ";
}
