using System.Runtime.CompilerServices;
using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>An awaiter of the user's may call its continuation never, late, often or before it throws: only the wait that it was given for ends by it.</summary>
internal static partial class ForeignAwaiters
{
    private static readonly List<Action> s_kept = [];

    /// <summary>Keeps the continuation; calls it so often at once; then throws, or not.</summary>
    private readonly struct Odd(int calls, bool throws, bool onPool = false) : INotifyCompletion
    {
        public bool IsCompleted => false;

        public Odd GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation)
        {
            s_kept.Add(continuation);
            if (onPool)
            {
                int times = calls;
                ThreadPool.QueueUserWorkItem(_ => Call(times, continuation));
            }
            else
            {
                Call(calls, continuation);
            }

            if (throws)
            {
                throw new InvalidOperationException("no");
            }
        }

        private static void Call(int times, Action continuation)
        {
            for (int i = 0; i < times; i++)
            {
                continuation();
            }
        }
    }

    [Coroutine]
    private static async Coroutine<string> CatchesThenSleeps(Odd odd)
    {
        try
        {
            await odd;
        }
        catch (InvalidOperationException)
        {
        }

        TimeSpan before = CoroutineLoop.Current.Time;
        await Sleep(1000);
        return $"slept {(CoroutineLoop.Current.Time - before).TotalSeconds:0.0}";
    }

    [Coroutine]
    private static async Coroutine<string> CatchesThenYields(Odd odd, List<string> steps, string name)
    {
        try
        {
            await odd;
        }
        catch (InvalidOperationException)
        {
        }

        for (int i = 0; i < 3; i++)
        {
            steps.Add(name + i);
            await Yield();
        }

        return name;
    }

    [Coroutine]
    private static async Coroutine<string> CatchesAndHolds(string mine, long number)
    {
        try
        {
            await new Odd(0, throws: true);
        }
        catch (InvalidOperationException)
        {
        }

        return number < 0 ? mine : "";
    }

    [Coroutine]
    private static async Coroutine<string> AwaitsOddThen(Odd odd, Task then)
    {
        await odd;
        await then;
        return then.IsCompleted ? "after it" : "before it";
    }

    private static void CallKept()
    {
        foreach (Action kept in s_kept.ToArray())
        {
            kept();
        }
    }

    private static CoroutineLoop NewLoop()
    {
        var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });
        Loops.StartStrangers(loop);
        return loop;
    }

    private static void End(CoroutineLoop loop)
    {
        Check.Equal(3, loop.TaskCount, "tasks");
        Check.Left(loop, 3);
        Check.Equal(0, loop.TakeCensus().Bridges, "open waits");
        loop.Dispose();
        Check.NothingLeft(loop);
    }

    [Safety("a late call of an awaiter that threw does not wake the task's next sleep")]
    internal static void RegistersAndThrows()
    {
        CoroutineLoop loop = NewLoop();
        CoroutineTask<string> task = loop.CreateTask(CatchesThenSleeps(new Odd(0, throws: true)));
        loop.Tick(0.0);
        CallKept();
        Loops.Ticks(loop, 5);
        Check.That(!task.IsCompleted, "it was woken early");
        CallKept();
        loop.Tick(1.0);
        Check.Equal("slept 1.0", task.Result, "the sleep");
        End(loop);
    }

    [Safety("one that calls at once and then throws leaves no step in the queue")]
    internal static void CallsAndThrows()
    {
        CoroutineLoop loop = NewLoop();
        CoroutineTask<string> task = loop.CreateTask(CatchesThenSleeps(new Odd(2, throws: true)));
        Loops.Ticks(loop, 5);
        Check.That(!task.IsCompleted, "it was woken early");
        loop.Tick(1.0);
        Check.Equal("slept 1.0", task.Result, "the sleep");
        End(loop);
    }

    [Safety("nor a second step for a yield: two tasks take turns")]
    internal static void CallsAndThrowsThenYields()
    {
        CoroutineLoop loop = NewLoop();
        var steps = new List<string>();
        CoroutineTask<string> a = loop.CreateTask(CatchesThenYields(new Odd(3, throws: true), steps, "a"));
        CoroutineTask<string> b = loop.CreateTask(CatchesThenYields(new Odd(1, throws: true), steps, "b"));
        Loops.Ticks(loop, 5);
        Check.Lines(steps, "a0", "b0", "a1", "b1", "a2", "b2");
        Check.Equal("ab", a.Result + b.Result, "results");
        End(loop);
    }

    [Safety("a late call finds the task done, its slot free or with another tenant: nobody is woken, and no other type is polled")]
    internal static void OutOfBounds()
    {
        CoroutineLoop loop = NewLoop();
        loop.Tick(0.0);
        CoroutineTask<string>[] tasks = new CoroutineTask<string>[256];
        for (int i = 0; i < tasks.Length; i++)
        {
            tasks[i] = loop.CreateTask(CatchesAndHolds("text " + i, -1));
            loop.Tick(0.0);
        }

        string[] texts = [.. Enumerable.Range(0, 1000).Select(static i => "mine " + i)];
        CallKept();
        Loops.Ticks(loop, 5);
        for (int i = 0; i < tasks.Length; i++)
        {
            Check.Equal("text " + i, tasks[i].Result, "a result");
        }

        CoroutineTask<string> tenant = loop.CreateTask(CatchesThenSleeps(new Odd(0, throws: true)));
        loop.Tick(0.0);
        CallKept();
        Loops.Ticks(loop, 5);
        Check.That(!tenant.IsCompleted, "a tenant was woken");
        loop.Tick(1.0);
        Check.Equal("slept 1.0", tenant.Result, "the tenant");
        GC.Collect();
        Check.That(texts.Select(static (text, i) => text == "mine " + i).All(static whole => whole), "texts of others");
        End(loop);
    }

    [Safety("a continuation that is called twice on a thread of the pool ends one wait")]
    internal static void CalledTwice()
    {
        CoroutineLoop loop = NewLoop();
        CoroutineTask<string>[] tasks = [.. Enumerable.Range(0, 4).Select(_ => loop.CreateTask(CatchesThenSleeps(new Odd(2, throws: false, onPool: true))))];
        var until = DateTime.UtcNow.AddSeconds(20);
        while (loop.TakeCensus().Bridges != 0 || s_kept.Count < 4)
        {
            loop.Tick(0.0);
            Thread.Sleep(1);
            Check.That(DateTime.UtcNow < until, "the pool did not call");
        }

        Thread.Sleep(50);
        Loops.Ticks(loop, 5);
        Check.That(tasks.All(static task => !task.IsCompleted), "a sleep ended early");
        loop.Tick(1.1);
        Check.That(tasks.All(static task => task.Result == "slept 1.0"), "the sleeps");
        End(loop);
    }

    [Safety("called again much later, it does not end a wait for a task of .NET")]
    internal static void CalledAgainLater()
    {
        CoroutineLoop loop = NewLoop();
        var source = new TaskCompletionSource();
        CoroutineTask<string> task = loop.CreateTask(AwaitsOddThen(new Odd(1, throws: false), source.Task));
        Loops.Ticks(loop, 3);
        for (int i = 0; i < 10; i++)
        {
            CallKept();
            loop.Tick(0.001);
        }

        Check.That(!task.IsCompleted, "it was woken early");
        source.SetResult();
        while (!task.IsCompleted)
        {
            loop.Tick(0.001);
        }

        Check.Equal("after it", task.Result, "the wait");
        End(loop);
    }

    [Safety("a wait that is cancelled, whose awaiter calls late and often, wakes nobody")]
    internal static void CalledAfterCancel()
    {
        CoroutineLoop loop = NewLoop();
        CoroutineTask<string> task = loop.CreateTask(AwaitsOddThen(new Odd(0, throws: false), Task.CompletedTask));
        loop.Tick(0.0);
        task.Cancel();
        CallKept();
        loop.Tick(0.0);
        Check.Throws<OperationCanceledException>(() => _ = task.Result);
        CoroutineTask<string> tenant = loop.CreateTask(CatchesThenSleeps(new Odd(1, throws: false)));
        loop.Tick(0.0);
        CallKept();
        Loops.Ticks(loop, 3);
        Check.That(!tenant.IsCompleted, "the next tenant was woken");
        loop.Tick(1.0);
        Check.Equal("slept 1.0", tenant.Result, "the tenant");
        End(loop);
    }

    [Safety("a task that cancelled itself before it awaits an unfinished task of .NET is cancelled, and does not block")]
    internal static void CancelledBeforeForeignWait()
    {
        CoroutineLoop loop = NewLoop();
        CoroutineTask task = loop.CreateTask(CancelsItselfBefore(new TaskCompletionSource().Task));
        for (int i = 0; !task.IsCompleted; i++)
        {
            loop.Tick(0.001);
            Check.That(i < 10_000, "it is not cancelled");
            Thread.Yield();
        }

        Check.Throws<OperationCanceledException>(() => task.GetResult());
        loop.Dispose();
    }

    [Coroutine]
    private static async Coroutine CancelsItselfBefore(Task never)
    {
        // The first wait leaves a continuation with the slot.
        await Task.Run(static () => { });
        CoroutineTask.Current.Cancel();
        await never;
    }
}
