namespace Coroutines;

/// <summary>Nothing is ready, no timer runs and nothing can wake the loop from outside, but tasks wait.</summary>
/// <param name="message">What happened, with the list of waiting tasks.</param>
public sealed class CoroutineDeadlockException(string message) : InvalidOperationException(message);
