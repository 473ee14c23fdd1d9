namespace Coroutines.Tool.Timelines;

/// <summary>A sleep that was over later than it should have been.</summary>
/// <param name="Lane">Whose.</param>
/// <param name="At">When it was over, in stamps of the process.</param>
/// <param name="By">How late that was.</param>
internal readonly record struct LateTimer(Lane Lane, long At, TimeSpan By);
