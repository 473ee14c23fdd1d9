using System.Diagnostics;

namespace Coroutines;

[StackTraceHidden]
internal sealed class Futures(CoroutineLoop loop)
{
    internal CoroutineTask<T> Make<T>()
    {
        loop.VerifyAccess();
        int index = loop.RentHeader(HeaderKind.Future);
        loop.Header(index).Marks = HeaderMarks.Preserved;
        return new CoroutineTask<T>(loop, index, loop.Header(index).Generation);
    }

    /// <summary>The header that a task waited for until this step. It lives: the wait counts in it.</summary>
    internal CoroutineTask<T> JoinedBy<T>(int task)
    {
        int index = loop.Header(task).Target;
        return new CoroutineTask<T>(loop, index, loop.Header(index).Generation);
    }

    internal bool SetResult<T>(CoroutineTask future, T result)
    {
        loop.VerifyAccess();
        if (!future.IsLive || loop.Header(future.Index).State != TaskState.Pending)
        {
            return false;
        }

        loop.FinishWithResult(future.Index, ref loop.Header(future.Index), result);
        return true;
    }

    internal bool SetException(CoroutineTask future, Exception error)
    {
        loop.VerifyAccess();
        if (!future.IsLive || loop.Header(future.Index).State != TaskState.Pending)
        {
            return false;
        }

        loop.Rare(future.Index).Error = error;
        if (error is OperationCanceledException cancelled && loop.Tokens.IsCancellation(0, cancelled))
        {
            loop.Header(future.Index).Marks |= HeaderMarks.CanceledAsError;
            loop.Rare(future.Index).CancelMessage = CoroutineLoop.MessageOf(cancelled);
        }

        loop.Complete(future.Index, ref loop.Header(future.Index), TaskState.Faulted);
        return true;
    }
}
