namespace Coroutines;

/// <summary>asyncio's Task: drives one root coroutine, one step for each wake.</summary>
internal sealed class TwinTask : TwinFuture
{
    [ThreadStatic]
    private static TwinTask? running;

    private readonly TwinFrame root;
    private readonly Func<object?> takeResult;
    private readonly Action step;
    private Action? continuation;
    private TwinFuture? waitingOn;
    private bool mustCancel;
    private bool deliverCancel;
    private OperationCanceledException? cause;
    private bool inStep;
    private bool inForeignWait;

    public TwinTask(CoroutineLoop loop, TwinFrame root, Func<object?> takeResult)
        : base(loop)
    {
        this.root = root;
        this.takeResult = takeResult;
        step = Step;
        loop.Register(this);
        loop.Enqueue(step);
    }

    public static TwinTask Running =>
        running ?? throw new InvalidOperationException("No coroutine task is running on this thread.");

    public static TwinTask Of(CoroutineLoop loop, Coroutine coroutine) =>
        new(loop, coroutine.Frame, () => Unit(coroutine.Frame));

    public static TwinTask Of<T>(CoroutineLoop loop, Coroutine<T> coroutine) =>
        new(loop, coroutine.Frame, () => coroutine.Frame.TakeResult());

    /// <summary>asyncio's <c>cancelling()</c>: requests that nobody has taken back.</summary>
    public int Cancelling { get; private set; }

    public void Uncancel() => Cancelling--;

    public override bool Cancel()
    {
        if (Done)
        {
            return false;
        }

        Cancelling++;
        if (waitingOn is null || !waitingOn.Cancel())
        {
            mustCancel = true;
        }

        return true;
    }

    /// <summary>Suspends until the future is done.</summary>
    public void SuspendOn(TwinFuture future, Action action)
    {
        continuation = action;
        waitingOn = future;
        future.OnDone(step);
        if (mustCancel && future.Cancel())
        {
            mustCancel = false;
        }
    }

    /// <summary>Suspends for one iteration, as a bare <c>yield</c> in asyncio does.</summary>
    public void SuspendForOneTurn(Action action)
    {
        continuation = action;
        Loop.Enqueue(step);
    }

    /// <summary>
    /// A foreign awaiter is done. Within this task's own step it goes on at once (an async iterator of this task); else,
    /// and where the awaiter called back before it had returned, a step is queued.
    /// </summary>
    public void ContinueForeign(Action action, bool atOnce)
    {
        if (inStep && atOnce)
        {
            action();
            return;
        }

        continuation = action;
        inForeignWait = true;
        Loop.EnqueueFromAnywhere(step);
    }

    public void ThrowIfCancelled()
    {
        if (deliverCancel)
        {
            deliverCancel = false;
            throw cause ?? new OperationCanceledException();
        }
    }

    private static object? Unit(TwinFrame frame)
    {
        frame.ThrowIfFailed();
        return null;
    }

    private void Step()
    {
        if (Done)
        {
            return;
        }

        deliverCancel = mustCancel || waitingOn is { Cancelled: true };
        // What a future was cancelled with, such as the exception that a child of a gather threw, comes out of it.
        cause = mustCancel ? null : waitingOn?.Cancellation;
        mustCancel = false;
        waitingOn = null;
        if (deliverCancel && inForeignWait)
        {
            throw new TwinLimitException();
        }

        inForeignWait = false;
        var before = running;
        running = this;
        inStep = true;
        try
        {
            if (continuation is { } action)
            {
                Loop.CountResumption();
                continuation = null;
                action();
            }
            else if (deliverCancel)
            {
                FinishCancelled();
                return;
            }
            else
            {
                root.Start();
            }
        }
        finally
        {
            inStep = false;
            running = before;
        }

        if (root.Completed)
        {
            End();
        }
    }

    private void End()
    {
        try
        {
            Complete(takeResult());
        }
        catch (OperationCanceledException error)
        {
            FinishCancelled(error);
        }
#pragma warning disable CA1031 // every other exception is the task's outcome
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail(error);
        }
    }
}
