namespace Coroutines;

public sealed partial class CoroutineLoop
{
    internal CoroutineTask<T> MakeFuture<T>()
    {
        VerifyAccess();
        int index = RentHeader(HeaderKind.Future);
        Header(index).Marks = HeaderMarks.Preserved;
        return new CoroutineTask<T>(this, index, Header(index).Generation);
    }

    /// <summary>The header that a task waited for until this step. It lives: the wait counts in it.</summary>
    internal CoroutineTask<T> JoinedBy<T>(int task)
    {
        int index = Header(task).Target;
        return new CoroutineTask<T>(this, index, Header(index).Generation);
    }

    internal bool SetFutureResult<T>(CoroutineTask future, T result)
    {
        VerifyAccess();
        if (!future.IsLive || Header(future.Index).State != TaskState.Pending)
        {
            return false;
        }

        FinishWithResult(future.Index, ref Header(future.Index), result);
        return true;
    }

    internal bool SetFutureException(CoroutineTask future, Exception error)
    {
        VerifyAccess();
        if (!future.IsLive || Header(future.Index).State != TaskState.Pending)
        {
            return false;
        }

        Cold(future.Index).Error = error;
        if (error is OperationCanceledException cancelled && IsCancellation(0, cancelled))
        {
            Header(future.Index).Marks |= HeaderMarks.CanceledAsError;
            Cold(future.Index).CancelMessage = MessageOf(cancelled);
        }

        Complete(future.Index, ref Header(future.Index), TaskState.Faulted);
        return true;
    }
}
