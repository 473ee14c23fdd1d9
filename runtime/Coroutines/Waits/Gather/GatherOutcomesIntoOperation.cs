using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Coroutines or tasks that run at the same time; all outcomes go into the caller's buffer. From <c>Coroutine.GatherOutcomes</c>.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOutcomesIntoOperation<T> : ICoroutineMachine<Memory<CoroutineOutcome<T>>>, IStartedOperation
{
    private readonly Memory<CoroutineOutcome<T>> _outcomes;

    internal GatherOutcomesIntoOperation(CoroutineTask task, Memory<CoroutineOutcome<T>> outcomes)
    {
        Task = task;
        _outcomes = outcomes;
    }

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public Memory<CoroutineOutcome<T>> GetResult()
    {
        Task.Loop.TakeOutcomes(Task.Index, _outcomes.Span);
        return _outcomes;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<Memory<CoroutineOutcome<T>>> GetAwaiter() =>
        CoroutineLoop.StagingStore.Stage<GatherOutcomesIntoOperation<T>, Memory<CoroutineOutcome<T>>>(in this).GetAwaiter();
}
