namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Gives tasks in the order in which they end. asyncio's <c>as_completed</c>.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="timeout">How long to wait for all of them; null: no limit. They are not cancelled.</param>
    public static AsCompletedTasks AsCompleted(ReadOnlySpan<CoroutineTask> tasks, TimeSpan? timeout = null)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        int record = loop.Waits.MakeAsCompleted(timeout);
        foreach (CoroutineTask task in tasks)
        {
            loop.Waits.AddAsCompleted(record, task);
        }

        return loop.Waits.StartAsCompleted(record);
    }

    /// <inheritdoc cref="AsCompleted(ReadOnlySpan{CoroutineTask}, TimeSpan?)"/>
    public static AsCompletedTasks AsCompleted(CoroutineTask[] tasks, TimeSpan? timeout = null) => AsCompleted(tasks.AsSpan(), timeout);
}
