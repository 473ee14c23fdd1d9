using System.Runtime.ExceptionServices;

namespace Coroutines;

/// <summary>asyncio's Future: what a task waits on. Waiters hear of its end in the next iteration, in order.</summary>
internal class TwinFuture
{
    private readonly List<Action> waiters = [];
    private object? value;

    public TwinFuture(CoroutineLoop loop) => Loop = loop;

    public CoroutineLoop Loop { get; }

    public bool Done { get; private set; }

    public bool Cancelled { get; private set; }

    public Exception? Error { get; private set; }

    /// <summary>What ended it as cancelled, where it was an exception of the program's.</summary>
    public OperationCanceledException? Cancellation { get; private set; }

    public void OnDone(Action action)
    {
        if (Done)
        {
            Loop.Enqueue(action);
        }
        else
        {
            waiters.Add(action);
        }
    }

    public void Forget(Action action) => waiters.Remove(action);

    public void Complete(object? result)
    {
        value = result;
        Finish();
    }

    public void Fail(Exception error)
    {
        Error = error;
        Finish();
    }

    /// <summary>Asks for cancellation; false when it came too late.</summary>
    public virtual bool Cancel()
    {
        if (Done)
        {
            return false;
        }

        FinishCancelled();
        return true;
    }

    public object? TakeResult()
    {
        if (Cancelled)
        {
            throw Cancellation ?? new OperationCanceledException();
        }

        if (Error is not null)
        {
            ExceptionDispatchInfo.Throw(Error);
        }

        return value;
    }

    protected void FinishCancelled(OperationCanceledException? cause = null)
    {
        Cancellation = cause;
        Cancelled = true;
        Finish();
    }

    private void Finish()
    {
        Done = true;
        foreach (var waiter in waiters)
        {
            Loop.Enqueue(waiter);
        }

        waiters.Clear();
    }
}

/// <summary>Awaits a future from within a task.</summary>
public readonly struct FutureAwaiter : ITwinAwaiter
{
    private readonly TwinFuture future;

    internal FutureAwaiter(TwinFuture future) => this.future = future;

    public bool IsCompleted => future.Done;

    public void GetResult()
    {
        TwinTask.Running.ThrowIfCancelled();
        future.TakeResult();
    }

    public void OnCompleted(Action continuation) => TwinTask.Running.SuspendOn(future, continuation);

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}

/// <summary>Awaits a future with a result from within a task.</summary>
public readonly struct FutureAwaiter<T> : ITwinAwaiter
{
    private readonly TwinFuture future;
    private readonly Func<object?, T>? convert;

    internal FutureAwaiter(TwinFuture future, Func<object?, T>? convert = null)
    {
        this.future = future;
        this.convert = convert;
    }

    public bool IsCompleted => future.Done;

    public T GetResult()
    {
        TwinTask.Running.ThrowIfCancelled();
        var result = future.TakeResult();
        return convert is null ? (T)result! : convert(result);
    }

    public void OnCompleted(Action continuation) => TwinTask.Running.SuspendOn(future, continuation);

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
