using System.Diagnostics;

namespace Coroutines;

/// <summary>A call of <see cref="CoroutineLoop.InvokeAsync{TState}"/>, as the loop sees it: posted, then a task, then over.</summary>
/// <remarks>
/// All of it belongs to the loop's thread, from the post to the end that the caller is told of. Only a token calls on other threads, and posts. An object that such a post may still lead to is not used again.
/// </remarks>
[StackTraceHidden]
internal abstract class OutsideCall : ITaskMirror
{
    private const string NotTold = "An exception came out of the synchronization context in which a call from outside goes on; what awaits it will not.";

    private static readonly Action<object?> s_begin = static call => ((OutsideCall)call!).Begin();
    private static readonly Action<object?> s_cancel = static call => ((OutsideCall)call!).Cancel();
    private static readonly Action<object?> s_tokenCanceled = static call => ((OutsideCall)call!).PostCancel();
    private static readonly Action<CoroutineTask, object?> s_end = static (task, call) => ((OutsideCall)call!).End(task);

    private CoroutineLoop? _loop;
    private CancellationToken _token;
    private CancellationTokenRegistration _registration;
    private CoroutineTask _task;
    private bool _cancelCame;

    /// <summary>The next of those that are kept.</summary>
    public OutsideCall? Next { get; set; }

    /// <summary>Whether nothing leads here any more but the caller.</summary>
    protected bool IsFree { get; private set; }

    /// <summary>Whether a post that the loop did not come to is the beginning of a call.</summary>
    public static bool IsBegun(in Inbox.Entry post) => ReferenceEquals((post.Target as FlowingCall)?.Callback ?? post.Target, s_begin);

    /// <summary>The loop was disposed before it came to the call, or while its task was pending.</summary>
    public void GiveUp()
    {
        CoroutineLoop loop = Leave();
        Tell(loop, ThrowHelper.EndedWithItsLoop());
    }

    /// <summary>Hands the call to a loop.</summary>
    /// <returns>False if that is disposed.</returns>
    protected bool Post(CoroutineLoop loop, CancellationToken token)
    {
        _loop = loop;
        _token = token;
        loop.BeginOutside();
        if (loop.Callbacks.TryPost(s_begin, this))
        {
            return true;
        }

        loop.EndOutsideHere();
        return false;
    }

    /// <summary>Forgets the call, before the object is kept for another.</summary>
    protected void Clear()
    {
        _loop = null;
        _token = default;
        _cancelCame = false;
        IsFree = false;
    }

    /// <summary>Calls the function and makes a task of its coroutine.</summary>
    protected abstract CoroutineTask CallFunction(CoroutineLoop loop);

    /// <summary>Takes the result of a task and tells the caller; from here on the object may serve another call.</summary>
    protected abstract void TellResult(CoroutineTask task);

    /// <summary>Tells the caller of a cancellation or an error; from here on the object may serve another call.</summary>
    /// <param name="error">The error.</param>
    /// <param name="isFault">Whether it is an error whatever its type is.</param>
    protected abstract void TellError(Exception error, bool isFault);

    private void Begin()
    {
        CoroutineLoop loop = _loop!;
        if (_token.IsCancellationRequested)
        {
            var cancellation = new OperationCanceledException(_token);
            Leave();
            Tell(loop, cancellation);
            return;
        }

        CoroutineTask task = default;
        try
        {
            loop.EnsureRoomForContinuation();
            task = CallFunction(loop);
            task.AddDoneCallback(s_end, this);
        }
        catch (Exception error)
        {
            if (!task.IsEmpty)
            {
                task.Cancel();
                task.Forget();
            }

            Leave();
            Tell(loop, error);
            return;
        }

        _task = task;
        if (_token.CanBeCanceled)
        {
            _registration = _token.UnsafeRegister(s_tokenCanceled, this);
        }
    }

    /// <summary>The token's call, on any thread.</summary>
    private void PostCancel() => _loop!.TryCallThreadSafe(s_cancel, this);

    private void Cancel()
    {
        _cancelCame = true;
        if (!_task.IsEmpty)
        {
            _task.Cancel();
        }
    }

    private void End(CoroutineTask task)
    {
        CancellationToken token = _token;
        CoroutineLoop loop = Leave();
        switch (task.Status)
        {
            case CoroutineTaskStatus.Canceled:
                OperationCanceledException cause = loop.CancellationOf(task.Index);
                task.Forget();
                Tell(loop, token.IsCancellationRequested ? new OperationCanceledException(CoroutineStackTrace.MessageOf(cause), cause, token) : cause);
                break;
            case CoroutineTaskStatus.Faulted:
                Exception error = task.GetException()!;
                task.Forget();
                Tell(loop, error, isFault: true);
                break;
            default:
                TellResult(loop, task);
                break;
        }
    }

    private void Tell(CoroutineLoop loop, Exception error, bool isFault = false)
    {
        try
        {
            TellError(error, isFault);
        }
        catch (Exception inContext)
        {
            loop.Report(NotTold, inContext, null);
        }
    }

    private void TellResult(CoroutineLoop loop, CoroutineTask task)
    {
        try
        {
            TellResult(task);
        }
        catch (Exception inContext)
        {
            loop.Report(NotTold, inContext, null);
        }
    }

    /// <summary>The call is over for the loop.</summary>
    private CoroutineLoop Leave()
    {
        CoroutineLoop loop = _loop!;
        _task = default;
        IsFree = !_token.CanBeCanceled || _registration.Unregister() || _cancelCame;
        _registration = default;
        loop.EndOutsideHere();
        return loop;
    }
}
