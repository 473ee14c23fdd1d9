namespace Coroutines.Benchmarks;

internal enum Outcome
{
    Missed,
    Met,
    Reached,
}

/// <summary>One goal and what became of it.</summary>
/// <param name="Work">The row, or what is asked of all rows.</param>
/// <param name="Asked">Must and reach, as a text.</param>
/// <param name="Found">The figure, as a text.</param>
/// <param name="Outcome">Whether it is met.</param>
internal sealed record Verdict(string Work, string Asked, string Found, Outcome Outcome)
{
    public string Text => Outcome switch
    {
        Outcome.Reached => "reached",
        Outcome.Met => "must met",
        _ => "MISSED",
    };

    public static Verdict Of(string work, string asked, string found, double figure, double must, double reach) =>
        new(work, asked, found, figure <= reach ? Outcome.Reached : figure <= must ? Outcome.Met : Outcome.Missed);

    /// <summary>A goal without a farther one: met or missed.</summary>
    public static Verdict Of(string work, string asked, string found, bool met) => new(work, asked, found, met ? Outcome.Met : Outcome.Missed);
}
