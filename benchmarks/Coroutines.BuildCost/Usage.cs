namespace Coroutines.BuildCost;

/// <summary>What one compilation took.</summary>
/// <param name="Milliseconds">Processor time, user and system, of all threads.</param>
/// <param name="PeakMegabytes">The most memory that the process held.</param>
/// <param name="Output">What the compiler printed.</param>
internal sealed record Usage(double Milliseconds, double PeakMegabytes, string Output);
