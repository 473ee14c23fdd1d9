using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Coroutines or tasks with results of one type that run at the same time; the results go into the caller's buffer.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherIntoOperation<T> : ICoroutineMachine<Memory<T>>, IStartedOperation
{
    private readonly Memory<T> _results;

    internal GatherIntoOperation(CoroutineTask task, Memory<T> results)
    {
        Task = task;
        _results = results;
    }

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public Memory<T> GetResult()
    {
        Task.Loop.TakeChildren(Task.Index, _results.Span);
        return _results;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<Memory<T>> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherIntoOperation<T>, Memory<T>>(in this).GetAwaiter();
}
