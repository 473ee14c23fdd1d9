using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// The body of a coroutine as the C# compiler compiled it was about to run: the call was not redirected to the generated
/// machine, and no such machine can be found. The message names the method and the mend.
/// </summary>
/// <param name="message">What happened and what to do.</param>
[StackTraceHidden]
public sealed class CoroutineNotRewrittenException(string message) : InvalidOperationException(message);
