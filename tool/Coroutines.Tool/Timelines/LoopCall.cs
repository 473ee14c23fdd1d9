namespace Coroutines.Tool.Timelines;

/// <summary>An entry of a turn that is no step of a task.</summary>
/// <param name="Begin">When it began, in stamps of the process.</param>
/// <param name="End">When it ended.</param>
/// <param name="Name">What it is.</param>
/// <param name="Bytes">What it allocated.</param>
internal readonly record struct LoopCall(long Begin, long End, string Name, long Bytes);
