// By arity: without a result and with one.
namespace Coroutines;

public readonly partial struct CoroutineTask
{
    /// <summary>Calls a function when the task is done, in its turn among those who wait (asyncio's <c>add_done_callback</c>); if it is done already, in the next turn.</summary>
    /// <param name="callback">The function; an exception out of it goes to the loop's handler.</param>
    public void AddDoneCallback(Action<CoroutineTask> callback) => Loop.Callbacks.AddDoneCallback(this, callback, null);

    /// <summary>Calls a function when the task is done.</summary>
    /// <param name="callback">The function.</param>
    /// <param name="state">What else it is called with.</param>
    public void AddDoneCallback(Action<CoroutineTask, object?> callback, object? state) => Loop.Callbacks.AddDoneCallback(this, callback, state);

    /// <summary>Takes a callback back, as often as it was added (asyncio's <c>remove_done_callback</c>).</summary>
    /// <param name="callback">The function.</param>
    /// <returns>How many were removed; 0 when the task is done.</returns>
    public int RemoveDoneCallback(Action<CoroutineTask> callback) => Loop.Callbacks.RemoveDoneCallback(this, callback);

    /// <inheritdoc cref="RemoveDoneCallback(Action{CoroutineTask})"/>
    public int RemoveDoneCallback(Action<CoroutineTask, object?> callback) => Loop.Callbacks.RemoveDoneCallback(this, callback);
}

public readonly partial struct CoroutineTask<T>
{
    /// <inheritdoc cref="CoroutineTask.AddDoneCallback(Action{CoroutineTask})"/>
    public void AddDoneCallback(Action<CoroutineTask> callback) => _task.AddDoneCallback(callback);

    /// <inheritdoc cref="CoroutineTask.AddDoneCallback(Action{CoroutineTask, object?}, object?)"/>
    public void AddDoneCallback(Action<CoroutineTask, object?> callback, object? state) => _task.AddDoneCallback(callback, state);

    /// <inheritdoc cref="CoroutineTask.RemoveDoneCallback(Action{CoroutineTask})"/>
    public int RemoveDoneCallback(Action<CoroutineTask> callback) => _task.RemoveDoneCallback(callback);

    /// <inheritdoc cref="CoroutineTask.RemoveDoneCallback(Action{CoroutineTask})"/>
    public int RemoveDoneCallback(Action<CoroutineTask, object?> callback) => _task.RemoveDoneCallback(callback);
}
