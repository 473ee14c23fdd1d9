using System.Collections.Concurrent;

namespace Coroutines;

/// <summary>A single-threaded loop on virtual time, in asyncio's order: an iteration runs what was ready when it began.</summary>
public sealed class CoroutineLoop
{
    [ThreadStatic]
    private static CoroutineLoop? current;

    private readonly Queue<Action> ready = [];
    private readonly PriorityQueue<TwinTimer, (TimeSpan Due, long Order)> timers = new();
    private readonly BlockingCollection<Action> inbox = [];
    private readonly List<TwinTask> tasks = [];
    private long timerCount;
    private bool stopping;

    public static CoroutineLoop Current => current ?? throw new InvalidOperationException("No loop runs on this thread.");

    public TimeSpan Time { get; private set; }

    /// <summary>How often any task went on after a suspension: a program of the corpus must do so.</summary>
    public int Resumptions { get; private set; }

    public static void Run(Coroutine main) => new CoroutineLoop().RunToEnd(main);

    /// <summary>Runs the coroutine; then cancels what is left and runs its cleanup, as <c>asyncio.run</c> does.</summary>
    public void RunToEnd(Coroutine main) => RunToEnd(() => TwinTask.Of(this, main)).TakeResult();

    public static T Run<T>(Coroutine<T> main)
    {
        var loop = new CoroutineLoop();
        return (T)loop.RunToEnd(() => TwinTask.Of(loop, main)).TakeResult()!;
    }

    public CoroutineTask CreateTask(Coroutine coroutine) => new(TwinTask.Of(this, coroutine));

    public CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine) => new(TwinTask.Of(this, coroutine));

    public void CallSoon(Action action) => Enqueue(action);

    /// <summary>Called at the end of the main task if several tasks are left: in which order they are cancelled is open, as in asyncio.</summary>
    public Action? SeveralLeft { get; set; }

    internal void CountResumption() => Resumptions++;

    internal void Register(TwinTask task) => tasks.Add(task);

    internal void Enqueue(Action action) => ready.Enqueue(action);

    internal void EnqueueFromAnywhere(Action action)
    {
        if (ReferenceEquals(current, this))
        {
            Enqueue(action);
        }
        else
        {
            inbox.Add(action);
        }
    }

    internal TwinTimer CallLater(TimeSpan delay, Action action)
    {
        var timer = new TwinTimer(action);
        timers.Enqueue(timer, (Time + (delay < TimeSpan.Zero ? TimeSpan.Zero : delay), timerCount++));
        return timer;
    }

    private TwinTask RunToEnd(Func<TwinTask> start)
    {
        var outer = current;
        current = this;
        try
        {
            var root = start();
            RunUntilDone(root);
            if (tasks.Count(static task => !task.Done) > 1)
            {
                SeveralLeft?.Invoke();
            }

            foreach (var task in tasks.ToArray())
            {
                task.Cancel();
            }

            foreach (var task in tasks.ToArray())
            {
                RunUntilDone(task);
            }

            return root;
        }
        finally
        {
            current = outer;
        }
    }

    private void RunUntilDone(TwinTask task)
    {
        if (task.Done)
        {
            return;
        }

        stopping = false;
        task.OnDone(() => stopping = true);
        while (!stopping)
        {
            RunOnce();
        }
    }

    private void RunOnce()
    {
        while (inbox.TryTake(out var action))
        {
            ready.Enqueue(action);
        }

        if (ready.Count == 0)
        {
            DropCancelledTimers();
            if (timers.TryPeek(out _, out var next))
            {
                Time = Time > next.Due ? Time : next.Due;
            }
            else if (inbox.TryTake(out var action, TimeSpan.FromSeconds(5)))
            {
                ready.Enqueue(action);
            }
            else
            {
                throw new TwinLimitException("Nothing is ready and nothing can become ready; a coroutine would wait for other threads.");
            }
        }

        while (timers.TryPeek(out var timer, out var at) && at.Due <= Time)
        {
            timers.Dequeue();
            if (!timer.Cancelled)
            {
                ready.Enqueue(timer.Fire);
            }
        }

        for (var left = ready.Count; left > 0; left--)
        {
            ready.Dequeue()();
        }
    }

    private void DropCancelledTimers()
    {
        while (timers.TryPeek(out var timer, out _) && timer.Cancelled)
        {
            timers.Dequeue();
        }
    }
}

/// <summary>A call at a later time.</summary>
internal sealed class TwinTimer(Action action)
{
    public bool Cancelled { get; private set; }

    public void Cancel() => Cancelled = true;

    public void Fire()
    {
        if (!Cancelled)
        {
            action();
        }
    }
}
