using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>Awaits a task from ordinary <c>async</c> code on the loop's thread; the code goes on in a turn of the loop.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Compiler infrastructure.")]
[StackTraceHidden]
public readonly struct CoroutineTaskAwaiter : ICriticalNotifyCompletion
{
    private readonly CoroutineTask _task;

    internal CoroutineTaskAwaiter(CoroutineTask task) => _task = task;

    /// <summary>Whether the task is done.</summary>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    /// <remarks>What would go wrong in <c>OnCompleted</c> is told here, where the code that awaits can catch it.</remarks>
    public bool IsCompleted => _task.IsCompletedForAwait();

    /// <summary>Ends the await: throws what came out of the task.</summary>
    public void GetResult() => _task.Join();

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => _task.Loop.AddContinuation(_task, continuation, flow: true);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnsafeOnCompleted(Action continuation) => _task.Loop.AddContinuation(_task, continuation, flow: false);
}
