using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// What an <c>await using</c> in a coroutine tells how its block ended (asyncio's <c>__aexit__</c>). Elsewhere C#'s
/// <c>await using</c> calls <see cref="IAsyncDisposable.DisposeAsync"/> only.
/// </summary>
/// <remarks>
/// The generated code calls <see cref="Enter"/> in the task that enters the block, right before it, and <see cref="Exit"/> once, on every way out of the block, and polls what it returned:
/// <list type="bullet">
/// <item>it completes with <c>false</c>: the outcome of the block stands (the jump, the exception, the cancellation with its message);</item>
/// <item>it completes with <c>true</c>: an exception or a cancellation is dropped, control goes on after the block (a jump is still done);</item>
/// <item>it throws, or is cancelled: that replaces the outcome.</item>
/// </list>
/// </remarks>
public interface ICoroutineScope : IAsyncDisposable
{
    /// <summary>Enters the scope (asyncio's <c>__aenter__</c>); what it throws comes out instead of the block. Does nothing by default.</summary>
    void Enter()
    {
    }

    /// <summary>Leaves the scope.</summary>
    /// <param name="kind">How control left the block.</param>
    /// <param name="error">
    /// The exception for <see cref="ScopeExit.Faulted"/>; for <see cref="ScopeExit.Canceled"/> the
    /// <see cref="OperationCanceledException"/> if one was thrown as an object, else null.
    /// </param>
    /// <returns>Whether the exception or cancellation is dropped.</returns>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The word of the concept; Visual Basic can escape it.")]
    Coroutine<bool> Exit(ScopeExit kind, Exception? error);
}
