using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Coroutines or tasks with results of one type that run at the same time; the results come as a new array.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct GatherArrayOperation<T> : ICoroutineMachine<T[]>, IStartedOperation
{
    private readonly int _count;

    internal GatherArrayOperation(CoroutineTask task, int count)
    {
        Task = task;
        _count = count;
    }

    /// <summary>The gather as a handle: to cancel it, ask it, or wait for its end.</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => GatherCore.Poll(Task, ref context);

    /// <inheritdoc/>
    public T[] GetResult()
    {
        var results = _count == 0 ? [] : new T[_count];
        Task.Loop.TakeChildren<T>(Task.Index, results);
        return results;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<T[]> GetAwaiter() => CoroutineLoop.StagingStore.Stage<GatherArrayOperation<T>, T[]>(in this).GetAwaiter();
}
