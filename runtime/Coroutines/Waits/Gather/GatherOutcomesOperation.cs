using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Coroutines or tasks that run at the same time, all outcomes awaited; from <c>Coroutine.GatherOutcomes</c>.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherOutcomesOperation<T> : ICoroutineMachine<CoroutineOutcome<T>[]>, IStartedOperation
{
    private readonly int _count;

    internal GatherOutcomesOperation(CoroutineTask task, int count)
    {
        Task = task;
        _count = count;
    }

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public CoroutineOutcome<T>[] GetResult()
    {
        var outcomes = _count == 0 ? [] : new CoroutineOutcome<T>[_count];
        Task.Loop.TakeOutcomes(Task.Index, outcomes);
        return outcomes;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<CoroutineOutcome<T>[]> GetAwaiter() =>
        CoroutineLoop.StagingStore.Stage<GatherOutcomesOperation<T>, CoroutineOutcome<T>[]>(in this).GetAwaiter();
}
