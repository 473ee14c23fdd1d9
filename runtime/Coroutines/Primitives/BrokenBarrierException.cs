using System.Diagnostics;

namespace Coroutines;

/// <summary>A barrier was aborted, or reset while coroutines waited at it. asyncio's <c>BrokenBarrierError</c>.</summary>
/// <param name="message">What happened.</param>
[StackTraceHidden]
public sealed class BrokenBarrierException(string message) : InvalidOperationException(message);
