namespace Coroutines.Tool.Timelines;

/// <summary>What a task does for a while. Times are stamps of the process.</summary>
/// <param name="Kind">Whether it runs, could, or waits.</param>
/// <param name="Begin">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Text">What it waits for, or where it was resumed.</param>
/// <param name="Bytes">What it allocated.</param>
/// <param name="By">Of what became ready: the lane whose step did that; null if it came from outside, or was due.</param>
internal readonly record struct LaneSpan(SpanKind Kind, long Begin, long End, string Text, long Bytes, Lane? By);
