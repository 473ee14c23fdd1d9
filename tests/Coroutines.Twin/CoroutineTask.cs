namespace Coroutines;

/// <summary>The handle of a task without a result.</summary>
public readonly struct CoroutineTask
{
    private readonly TwinTask task;

    internal CoroutineTask(TwinTask task) => this.task = task;

    public bool Cancel() => task.Cancel();

    public FutureAwaiter GetAwaiter() => new(task);
}

/// <summary>The handle of a task with a result.</summary>
public readonly struct CoroutineTask<T>
{
    private readonly TwinTask task;

    internal CoroutineTask(TwinTask task) => this.task = task;

    public bool Cancel() => task.Cancel();

    public FutureAwaiter<T> GetAwaiter() => new(task);
}
