namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts coroutines and waits until all are done, exceptions and cancellations counting as outcomes. asyncio's <c>gather(..., return_exceptions=True)</c>.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    /// <returns>The outcomes in order, in a new array.</returns>
    public static GatherOutcomesOperation<T> GatherOutcomes<T>(params ReadOnlySpan<Coroutine<T>> coroutines)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: true);
        foreach (Coroutine<T> coroutine in coroutines)
        {
            GatherCore.Add(loop, gather, coroutine);
        }

        return new(loop.EndGather(gather), coroutines.Length);
    }

    /// <summary>Waits until tasks are done, exceptions and cancellations counting as outcomes.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    /// <returns>The outcomes in order, in a new array.</returns>
    public static GatherOutcomesOperation<T> GatherOutcomes<T>(params ReadOnlySpan<CoroutineTask<T>> tasks)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: true);
        foreach (CoroutineTask<T> task in tasks)
        {
            loop.GatherHandle(gather, task.Untyped);
        }

        return new(loop.EndGather(gather), tasks.Length);
    }
}
