// Written out for coroutines and for tasks: C# has no type parameter that stands for both without a box.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts coroutines and waits until all are done; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <param name="coroutines">The coroutines.</param>
    public static CoroutineOperation<GatherOperation> Gather(params ReadOnlySpan<Coroutine> coroutines) => StartedOperation.Of(new GatherOperation(GatherAll(coroutines)));

    /// <summary>Starts coroutines and waits for all results; the first exception ends the wait. The result array is new.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(ReadOnlySpan<Coroutine<T>> coroutines) =>
        StartedOperation.Of<T[], GatherArrayOperation<T>>(new(GatherAll(coroutines), coroutines.Length));

    /// <summary>Starts coroutines and waits for all results, which go into a buffer of the caller; allocates nothing.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    /// <param name="results">Where the results go, in order; at least as long.</param>
    /// <returns>The part of <paramref name="results"/> that was filled.</returns>
    public static CoroutineOperation<Memory<T>, GatherIntoOperation<T>> Gather<T>(ReadOnlySpan<Coroutine<T>> coroutines, Memory<T> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(results.Length, coroutines.Length, nameof(results));
        return StartedOperation.Of<Memory<T>, GatherIntoOperation<T>>(new(GatherAll(coroutines), results[..coroutines.Length]));
    }

    private static CoroutineTask GatherAll(ReadOnlySpan<Coroutine> coroutines)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(returnExceptions: false);
        foreach (Coroutine item in coroutines)
        {
            GatherCore.Add(loop, ref gather, item);
        }

        return loop.EndColdGather(gather);
    }

    private static CoroutineTask GatherAll<T>(ReadOnlySpan<Coroutine<T>> coroutines)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdGather(returnExceptions: false);
        foreach (Coroutine<T> item in coroutines)
        {
            GatherCore.Add(loop, ref gather, item);
        }

        return loop.EndColdGather(gather);
    }

    /// <summary>Takes tasks and waits until all are done; the first exception ends the wait. asyncio's <c>gather</c>.</summary>
    /// <param name="tasks">The tasks.</param>
    public static CoroutineOperation<GatherOperation> Gather(params ReadOnlySpan<CoroutineTask> tasks) => StartedOperation.Of(new GatherOperation(GatherAll(tasks)));

    /// <summary>Takes tasks and waits for all results; the first exception ends the wait. The result array is new.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    public static CoroutineOperation<T[], GatherArrayOperation<T>> Gather<T>(ReadOnlySpan<CoroutineTask<T>> tasks) =>
        StartedOperation.Of<T[], GatherArrayOperation<T>>(new(GatherAll(tasks), tasks.Length));

    /// <summary>Takes tasks and waits for all results, which go into a buffer of the caller; allocates nothing.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    /// <param name="results">Where the results go, in order; at least as long.</param>
    /// <returns>The part of <paramref name="results"/> that was filled.</returns>
    public static CoroutineOperation<Memory<T>, GatherIntoOperation<T>> Gather<T>(ReadOnlySpan<CoroutineTask<T>> tasks, Memory<T> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(results.Length, tasks.Length, nameof(results));
        return StartedOperation.Of<Memory<T>, GatherIntoOperation<T>>(new(GatherAll(tasks), results[..tasks.Length]));
    }

    private static CoroutineTask GatherAll(ReadOnlySpan<CoroutineTask> tasks)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: false);
        foreach (CoroutineTask item in tasks)
        {
            loop.GatherHandle(gather, item);
        }

        return loop.EndGather(gather);
    }

    private static CoroutineTask GatherAll<T>(ReadOnlySpan<CoroutineTask<T>> tasks)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: false);
        foreach (CoroutineTask<T> item in tasks)
        {
            loop.GatherHandle(gather, item);
        }

        return loop.EndGather(gather);
    }
}
