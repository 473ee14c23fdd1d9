namespace Coroutines.Tool.Timelines;

/// <summary>A recording of a process.</summary>
/// <param name="Process">The name and number of the process.</param>
/// <param name="Version">The version of its Coroutines.</param>
/// <param name="Frequency">Stamps in a second.</param>
/// <param name="Loops">Its loops, in the order of their numbers.</param>
internal sealed record Timeline(string Process, string Version, long Frequency, IReadOnlyList<LoopTimeline> Loops)
{
    /// <summary>When the first loop began to be recorded.</summary>
    public long Begin { get; } = Loops.Count == 0 ? 0 : Loops.Min(static loop => loop.Begin);

    public long End { get; } = Loops.Count == 0 ? 0 : Loops.Max(static loop => loop.End);

    public TimeSpan Duration => TimeSpan.FromMicroseconds(Microseconds(End));

    /// <summary>Microseconds from the begin to a stamp.</summary>
    public double Microseconds(long stamp) => Length(stamp - Begin);

    /// <summary>Stamps as microseconds.</summary>
    public double Length(long stamps) => stamps * 1e6 / Frequency;
}
