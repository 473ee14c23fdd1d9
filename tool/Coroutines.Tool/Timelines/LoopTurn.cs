namespace Coroutines.Tool.Timelines;

/// <summary>A turn of a loop.</summary>
/// <param name="Begin">When it began, in stamps of the process.</param>
/// <param name="End">When it ended.</param>
/// <param name="Entries">How many entries were ready.</param>
/// <param name="Allocated">The bytes that the loop has allocated until its end, since the recording began.</param>
internal readonly record struct LoopTurn(long Begin, long End, int Entries, long Allocated);
