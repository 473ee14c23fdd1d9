using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>Awaits a task with a result from ordinary <c>async</c> code on the loop's thread.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Compiler infrastructure.")]
[StackTraceHidden]
public readonly struct CoroutineTaskAwaiter<T> : ICriticalNotifyCompletion
{
    private readonly CoroutineTask<T> _task;

    internal CoroutineTaskAwaiter(CoroutineTask<T> task) => _task = task;

    /// <inheritdoc cref="CoroutineTaskAwaiter.IsCompleted"/>
    public bool IsCompleted => _task.Untyped.IsCompletedForAwait();

    /// <summary>Ends the await: gives the result or throws what came out of the task.</summary>
    public T GetResult() => _task.Result;

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => _task.Loop.AddContinuation(_task, continuation, flow: true);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnsafeOnCompleted(Action continuation) => _task.Loop.AddContinuation(_task, continuation, flow: false);
}
