namespace Coroutines;

/// <inheritdoc cref="ITaskMirror"/>
internal sealed class TaskMirror<T>() : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously), ITaskMirror
{
    public void EndAs(CoroutineTask task)
    {
        if (task.IsCanceled)
        {
            SetCanceled(task.Loop.CancellationOf(task.Index).CancellationToken);
            task.Forget();
            return;
        }

        try
        {
            SetResult(new CoroutineTask<T>(task).Result);
        }
        catch (OperationCanceledException error)
        {
            SetCanceled(error.CancellationToken);
        }
        catch (Exception error)
        {
            SetException(error);
        }
    }

    public void GiveUp() => TrySetException(ThrowHelper.EndedWithItsLoop());
}
