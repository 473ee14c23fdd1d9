namespace Coroutines;

/// <inheritdoc cref="ITaskMirror"/>
internal sealed class TaskMirror() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), ITaskMirror
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
            task.GetResult();
            SetResult();
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
