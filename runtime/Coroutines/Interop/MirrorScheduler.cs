namespace Coroutines;

/// <summary>The scheduler of the .NET tasks that end as tasks of a loop do: it runs none by itself, and nobody may block on one where that would never end.</summary>
internal sealed class MirrorScheduler(CoroutineLoop loop) : TaskScheduler
{
    /// <summary>Ends a task, unless it has.</summary>
    public void Run(Task task) => TryExecuteTask(task);

    /// <summary>It waits for the end of the loop's task.</summary>
    protected override void QueueTask(Task task)
    {
    }

    /// <summary>One that is cancelled is over.</summary>
    protected override bool TryDequeue(Task task) => true;

    /// <summary>Somebody is about to block on a task.</summary>
    /// <exception cref="InvalidOperationException">On the loop's thread; .NET wraps it in a <see cref="TaskSchedulerException"/>.</exception>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
    {
        if (loop.WaitsForItself)
        {
            ThrowHelper.ThrowWaitsForItself();
        }

        return false;
    }

    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
