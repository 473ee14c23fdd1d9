namespace Coroutines;

public readonly partial struct Coroutine
{
    public static YieldOperation Yield() => default;

    public static YieldOperation NextFrame() => default;

    public static SleepOperation Sleep(int milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds));

    public static SleepOperation Sleep(TimeSpan duration) => new(duration);

    public static CoroutineTask CreateTask(Coroutine coroutine) => CoroutineLoop.Current.CreateTask(coroutine);

    public static CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine) => CoroutineLoop.Current.CreateTask(coroutine);

    public static async Coroutine WaitFor(Coroutine coroutine, TimeSpan limit)
    {
        var timeout = new TwinTimeout(limit);
        try
        {
            await coroutine;
        }
        catch (OperationCanceledException) when (timeout.Ends())
        {
            throw timeout.Failure();
        }
        finally
        {
            timeout.Cancel();
        }
    }

    public static async Coroutine<T> WaitFor<T>(Coroutine<T> coroutine, TimeSpan limit)
    {
        var timeout = new TwinTimeout(limit);
        try
        {
            return await coroutine;
        }
        catch (OperationCanceledException) when (timeout.Ends())
        {
            throw timeout.Failure();
        }
        finally
        {
            timeout.Cancel();
        }
    }
}

/// <summary>Cancels the running task when the time is up.</summary>
internal sealed class TwinTimeout
{
    private readonly TwinTimer timer;
    private readonly TwinTask task = TwinTask.Running;
    private readonly int cancelling;
    private readonly TimeSpan limit;

    public TwinTimeout(TimeSpan limit)
    {
        this.limit = limit;
        cancelling = task.Cancelling;
        timer = task.Loop.CallLater(limit, () =>
        {
            Expired = true;
            task.Cancel();
        });
    }

    public bool Expired { get; private set; }

    /// <summary>Whether a cancellation that arrives here is this limit's alone, and nobody else's.</summary>
    public bool Ends() => Expired && task.Cancelling - 1 <= cancelling;

    public Exception Failure() => new TimeoutException($"The operation did not complete within {limit}.");

    public void Cancel()
    {
        timer.Cancel();
        if (Expired)
        {
            task.Uncancel();
        }
    }
}

/// <summary>Suspends for one iteration.</summary>
public readonly struct YieldOperation : ITwinAwaiter
{
    public bool IsCompleted => false;

    public YieldOperation GetAwaiter() => this;

    public void GetResult() => TwinTask.Running.ThrowIfCancelled();

    public void OnCompleted(Action continuation) => TwinTask.Running.SuspendForOneTurn(continuation);

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}

/// <summary>Suspends for a time; zero or less is one iteration, as in asyncio.</summary>
public readonly struct SleepOperation : ITwinAwaiter
{
    private readonly TimeSpan duration;

    internal SleepOperation(TimeSpan duration) => this.duration = duration;

    public bool IsCompleted => false;

    public SleepOperation GetAwaiter() => this;

    public void GetResult() => TwinTask.Running.ThrowIfCancelled();

    public void OnCompleted(Action continuation)
    {
        var task = TwinTask.Running;
        if (duration <= TimeSpan.Zero)
        {
            task.SuspendForOneTurn(continuation);
            return;
        }

        var future = new TwinFuture(task.Loop);
        var timer = task.Loop.CallLater(duration, () =>
        {
            if (!future.Done)
            {
                future.Complete(null);
            }
        });
        future.OnDone(timer.Cancel);
        task.SuspendOn(future, continuation);
    }

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
