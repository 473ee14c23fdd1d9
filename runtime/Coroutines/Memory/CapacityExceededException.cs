namespace Coroutines;

/// <summary>A loop with <see cref="CapacityPolicy.Throw"/> has no room left. The loop stays usable.</summary>
/// <param name="message">What is full and what to do.</param>
public sealed class CapacityExceededException(string message) : InvalidOperationException(message);
