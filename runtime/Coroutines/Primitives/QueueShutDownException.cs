using System.Diagnostics;

namespace Coroutines;

/// <summary>A queue was shut down: nothing more can be put, or nothing is left to get. asyncio's <c>QueueShutDown</c>.</summary>
/// <param name="message">What happened.</param>
[StackTraceHidden]
public sealed class QueueShutDownException(string message) : InvalidOperationException(message);
