namespace Coroutines.Matrix;

/// <summary>How a configuration ended.</summary>
internal enum Verdict
{
    Passed,
    Failed,

    /// <summary>A package or a tool is not to be had here.</summary>
    NotRun,
}

/// <param name="Verdict">How it ended.</param>
/// <param name="Text">What was printed, where it did not pass.</param>
internal sealed record Outcome(Verdict Verdict, string Text)
{
    public static Outcome Passed { get; } = new(Verdict.Passed, "");
}
