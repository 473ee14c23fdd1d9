namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts coroutines and waits until all are done, exceptions and cancellations counting as outcomes. asyncio's <c>gather(..., return_exceptions=True)</c>.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    /// <returns>The outcomes in order, in a new array.</returns>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(params ReadOnlySpan<Coroutine<T>> coroutines) =>
        StartedOperation.Of<CoroutineOutcome<T>[], GatherOutcomesOperation<T>>(new(GatherAllOutcomes(coroutines), coroutines.Length));

    /// <summary>Starts coroutines and waits until all are done; their outcomes go into a buffer of the caller, so nothing is allocated.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    /// <param name="outcomes">Where the outcomes go, in order; at least as long.</param>
    /// <returns>The part of <paramref name="outcomes"/> that was filled.</returns>
    public static CoroutineOperation<Memory<CoroutineOutcome<T>>, GatherOutcomesIntoOperation<T>> GatherOutcomes<T>(ReadOnlySpan<Coroutine<T>> coroutines, Memory<CoroutineOutcome<T>> outcomes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outcomes.Length, coroutines.Length, nameof(outcomes));
        return StartedOperation.Of<Memory<CoroutineOutcome<T>>, GatherOutcomesIntoOperation<T>>(new(GatherAllOutcomes(coroutines), outcomes[..coroutines.Length]));
    }

    /// <summary>Waits until tasks are done, exceptions and cancellations counting as outcomes.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    /// <returns>The outcomes in order, in a new array.</returns>
    public static CoroutineOperation<CoroutineOutcome<T>[], GatherOutcomesOperation<T>> GatherOutcomes<T>(params ReadOnlySpan<CoroutineTask<T>> tasks) =>
        StartedOperation.Of<CoroutineOutcome<T>[], GatherOutcomesOperation<T>>(new(GatherAllOutcomes(tasks), tasks.Length));

    /// <summary>Waits until tasks are done; their outcomes go into a buffer of the caller, so nothing is allocated.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    /// <param name="outcomes">Where the outcomes go, in order; at least as long.</param>
    /// <returns>The part of <paramref name="outcomes"/> that was filled.</returns>
    public static CoroutineOperation<Memory<CoroutineOutcome<T>>, GatherOutcomesIntoOperation<T>> GatherOutcomes<T>(ReadOnlySpan<CoroutineTask<T>> tasks, Memory<CoroutineOutcome<T>> outcomes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outcomes.Length, tasks.Length, nameof(outcomes));
        return StartedOperation.Of<Memory<CoroutineOutcome<T>>, GatherOutcomesIntoOperation<T>>(new(GatherAllOutcomes(tasks), outcomes[..tasks.Length]));
    }

    private static CoroutineTask GatherAllOutcomes<T>(ReadOnlySpan<Coroutine<T>> coroutines)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(returnExceptions: true);
        foreach (Coroutine<T> coroutine in coroutines)
        {
            GatherCore.Add(loop, ref gather, coroutine);
        }

        return loop.EndColdGather(gather);
    }

    private static CoroutineTask GatherAllOutcomes<T>(ReadOnlySpan<CoroutineTask<T>> tasks)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: true);
        foreach (CoroutineTask<T> task in tasks)
        {
            loop.GatherHandle(gather, task.Untyped);
        }

        return loop.EndGather(gather);
    }
}
