namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Gives tasks in the order in which they end. asyncio's <c>as_completed</c>.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    /// <remarks>The time is passed by <c>in</c>, so that C# 12 takes <c>AsCompleted([a, b], 100)</c> of tasks with results as those, and is not in doubt.</remarks>
    public static AsCompletedTasks AsCompleted(ReadOnlySpan<CoroutineTask> tasks, in OptionalTimeout timeout = default)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int record = loop.Waits.MakeAsCompleted(timeout);
        foreach (CoroutineTask task in tasks)
        {
            loop.Waits.AddAsCompleted(record, task);
        }

        return loop.Waits.StartAsCompleted(record);
    }

    /// <inheritdoc cref="AsCompleted(ReadOnlySpan{CoroutineTask}, in OptionalTimeout)"/>
    public static AsCompletedTasks AsCompleted(CoroutineTask[] tasks, OptionalTimeout timeout = default) => AsCompleted(tasks.AsSpan(), timeout);

    /// <inheritdoc cref="AsCompleted(ReadOnlySpan{CoroutineTask}, in OptionalTimeout)"/>
    public static AsCompletedTasks AsCompleted(IEnumerable<CoroutineTask> tasks, OptionalTimeout timeout = default) => AsCompleted(Spanned(tasks), timeout);

    /// <summary>Makes tasks of what is cold, and gives all in the order in which they end. asyncio's <c>as_completed</c>.</summary>
    /// <param name="awaitables">Coroutines, tasks, futures and operations.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(IEnumerable<CoroutineAwaitable> awaitables, OptionalTimeout timeout) =>
        AsCompletedAwaitables(Spanned(awaitables), timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    public static AsCompletedTasks AsCompleted(IEnumerable<CoroutineAwaitable> awaitables) => AsCompletedAwaitables(Spanned(awaitables), default);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, OptionalTimeout timeout = default) =>
        AsCompletedAwaitables([awaitable1, awaitable2], timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, OptionalTimeout timeout = default) =>
        AsCompletedAwaitables([awaitable1, awaitable2, awaitable3], timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, OptionalTimeout timeout = default) =>
        AsCompletedAwaitables([awaitable1, awaitable2, awaitable3, awaitable4], timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, OptionalTimeout timeout = default) =>
        AsCompletedAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5], timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6, OptionalTimeout timeout = default) =>
        AsCompletedAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6], timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    /// <param name="awaitable7">Coroutine, task, future or operation 7.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6, CoroutineAwaitable awaitable7, OptionalTimeout timeout = default) =>
        AsCompletedAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6, awaitable7], timeout);

    /// <inheritdoc cref="AsCompleted(IEnumerable{CoroutineAwaitable}, OptionalTimeout)"/>
    /// <param name="awaitable1">Coroutine, task, future or operation 1.</param>
    /// <param name="awaitable2">Coroutine, task, future or operation 2.</param>
    /// <param name="awaitable3">Coroutine, task, future or operation 3.</param>
    /// <param name="awaitable4">Coroutine, task, future or operation 4.</param>
    /// <param name="awaitable5">Coroutine, task, future or operation 5.</param>
    /// <param name="awaitable6">Coroutine, task, future or operation 6.</param>
    /// <param name="awaitable7">Coroutine, task, future or operation 7.</param>
    /// <param name="awaitable8">Coroutine, task, future or operation 8.</param>
    /// <param name="timeout">How long to wait at most; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(CoroutineAwaitable awaitable1, CoroutineAwaitable awaitable2, CoroutineAwaitable awaitable3, CoroutineAwaitable awaitable4, CoroutineAwaitable awaitable5, CoroutineAwaitable awaitable6, CoroutineAwaitable awaitable7, CoroutineAwaitable awaitable8, OptionalTimeout timeout = default) =>
        AsCompletedAwaitables([awaitable1, awaitable2, awaitable3, awaitable4, awaitable5, awaitable6, awaitable7, awaitable8], timeout);

    private static AsCompletedTasks AsCompletedAwaitables(ReadOnlySpan<CoroutineAwaitable> awaitables, OptionalTimeout timeout)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int record = loop.Waits.MakeAsCompleted(timeout);
        foreach (CoroutineAwaitable awaitable in awaitables)
        {
            loop.Waits.AddAsCompleted(record, awaitable.IsCold ? loop.CreateTaskOrDrop(awaitable.Coroutine) : awaitable.Task);
        }

        return loop.Waits.StartAsCompleted(record);
    }
}
