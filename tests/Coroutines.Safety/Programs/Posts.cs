using System.Collections.Concurrent;
using System.Diagnostics;
using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>What other threads hand over is neither lost nor waited for in vain, also at the end of a loop and where nothing may grow.</summary>
internal static partial class Posts
{
    private static SynchronizationContext? s_context;
    private static bool s_late;

    private static async Task Late()
    {
        await Task.Delay(50);
        s_late = true;
    }

    [Coroutine]
    private static async Coroutine StartsLate()
    {
        _ = Late();
        await Yield();
    }

    [Safety("what is posted to the context of a loop that is gone goes on elsewhere, and takes no process along")]
    internal static void PostAfterDispose()
    {
        CoroutineLoop.Run(StartsLate(), new CoroutineLoopOptions { UseSynchronizationContext = true });
        Check.That(SpinWait.SpinUntil(static () => Volatile.Read(ref s_late), 20_000), "it did not go on");
    }

    [Coroutine]
    private static async Coroutine Serve(int milliseconds)
    {
        s_context = SynchronizationContext.Current;
        await Sleep(milliseconds);
    }

    [Coroutine]
    private static async Coroutine<string> Bridge(Task task)
    {
        await task;
        return "woke";
    }

    [Safety("posts beyond what a limited loop can queue wait, in order, and the wakes behind them are not lost")]
    internal static void InboxOverflow()
    {
        foreach (int posts in (int[])[1, 63, 64, 65, 1000])
        {
            CoroutineLoop loop = new(new CoroutineLoopOptions { CapacityPolicy = CapacityPolicy.Throw, TaskCapacity = 4 });
            var source = new TaskCompletionSource();
            var ran = new List<int>();
            CoroutineTask<string> task = loop.CreateTask(Bridge(source.Task));
            loop.Tick(0.0);
            for (int i = 0; i < posts; i++)
            {
                int number = i;
                loop.CallSoonThreadSafe(() => ran.Add(number));
            }

            Task.Run(source.SetResult).Wait();
            for (int i = 0; i < 1 + (posts / 64); i++)
            {
                loop.Tick(0.0);
            }

            Check.That(ran.SequenceEqual(Enumerable.Range(0, posts)), $"{ran.Count} of {posts} ran, or out of order");
            Check.Equal("woke", task.Result, "the bridge");
            Check.NothingLeft(loop);
            loop.Dispose();
        }
    }

    [Safety("callbacks that fill a limited loop do not keep posts out")]
    internal static void InboxBesideCallbacks()
    {
        CoroutineLoop loop = Loops.Virtual(limited: true, capacity: 4);
        Check.Throws<CapacityExceededException>(() =>
        {
            while (true)
            {
                loop.CallLater(TimeSpan.FromDays(1), static () => { });
            }
        });
        int ran = 0;
        for (int i = 0; i < 200; i++)
        {
            loop.CallSoonThreadSafe(() => ran++);
        }

        Loops.Ticks(loop, 5);
        Check.Equal(200, ran, "ran");
        loop.Dispose();
    }

    [Safety("a delegate that is sent and throws: the caller comes back")]
    internal static void SendThrows()
    {
        string how = "did not come back";
        var caller = new Thread(() =>
        {
            SpinWait.SpinUntil(static () => s_context is not null);
            try
            {
                s_context!.Send(static _ => throw new FormatException("mine"), null);
                how = "returned";
            }
            catch (FormatException)
            {
                how = "threw";
            }
        })
        {
            IsBackground = true,
        };
        caller.Start();
        CoroutineLoop.Run(Serve(300), new CoroutineLoopOptions { UseSynchronizationContext = true, ExceptionHandler = static (_, _) => { } });
        Check.That(caller.Join(5000), "it did not come back");
        Check.Equal("threw", how, "the caller");
    }

    [Safety("a delegate that is sent to a loop which ends: the caller comes back")]
    internal static void SendThenDispose()
    {
        var loop = new CoroutineLoop(new CoroutineLoopOptions { UseSynchronizationContext = true });
        loop.RunUntilComplete(Serve(1));
        string? how = null;
        var caller = new Thread(() =>
        {
            try
            {
                s_context!.Send(static _ => { }, null);
                how = "ran";
            }
            catch (ObjectDisposedException)
            {
                how = "refused";
            }
        })
        {
            IsBackground = true,
        };
        caller.Start();
        Thread.Sleep(100);
        loop.Dispose();
        Check.That(caller.Join(5000), "it did not come back");
        Check.That(how is "ran" or "refused", "the caller");
    }

    [Coroutine]
    private static async Coroutine<int> OnPool(int i)
    {
        int result = await Task.Run(() => i);
        await Task.Yield();
        return result + await Task.Run(async () =>
        {
            await Task.Delay(i % 3);
            return 1;
        });
    }

    [Coroutine]
    private static async Coroutine Many(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Check.Equal(i + 1, await OnPool(i), "a result of the pool");
        }
    }

    private sealed class Tally
    {
        public long Lost;
        public long Wrong;
        public long Loops;
        public ConcurrentDictionary<string, int> Errors { get; } = [];
    }

    [Safety("posts, awaited tasks, tokens and ends of loops on four threads at once: every post that was taken runs, every task ends")]
    internal static void Storm()
    {
        TimeSpan limit = TimeSpan.FromSeconds(SafetyProgram.IsFull ? 25 : 3);
        var tally = new Tally();
        var clock = Stopwatch.StartNew();
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(id => new Thread(() =>
        {
            var random = new Random(id);
            while (clock.Elapsed < limit)
            {
                try
                {
                    OneLoop(random, tally);
                }
                catch (Exception error)
                {
                    tally.Errors.AddOrUpdate(error.ToString(), 1, static (_, count) => count + 1);
                }
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Check.That(tally.Errors.IsEmpty, string.Join("\n", tally.Errors.Keys.Take(3)));
        Check.Equal(0L, tally.Wrong, "loops that lost posts");
        Check.Equal(0L, tally.Lost, "tasks that did not end");
        Check.That(tally.Loops > 10, "it hardly ran");
    }

    private static void OneLoop(Random random, Tally tally)
    {
        long posted = 0;
        long ran = 0;
        bool stop = false;
        var loop = new CoroutineLoop(new CoroutineLoopOptions
        {
            TaskCapacity = random.Next(1, 100),
            Debug = random.Next(4) == 0,
            ExceptionHandler = (_, context) =>
            {
                if (!context.IsFinding && context.Exception is not OperationCanceledException)
                {
                    tally.Errors.AddOrUpdate(context.ToString(), 1, static (_, count) => count + 1);
                }
            },
        });
        using LoopHold hold = loop.ExpectOutsideCalls();
        using var source = new CancellationTokenSource();
        var poster = new Thread(() =>
        {
            try
            {
                while (!Volatile.Read(ref stop))
                {
                    loop.CallSoonThreadSafe(() => ran++);
                    if (++posted % 64 == 0)
                    {
                        Thread.Yield();
                    }
                }
            }
            catch (ObjectDisposedException)
            {
            }
        });
        var tasks = new List<Task>();
        loop.Tick(0);
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            CoroutineTask<int> task = loop.CreateTask(OnPool(i));
            if (random.Next(3) == 0)
            {
                task.CancelWith(source.Token);
            }

            tasks.Add(task.AsTask());
            loop.Start(Many(random.Next(1, 10)));
        }

        poster.Start();
        if (random.Next(2) == 0)
        {
            source.CancelAfter(random.Next(3));
        }

        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < random.Next(1, 12))
        {
            loop.Tick(0.001);
        }

        if (random.Next(2) == 0)
        {
            Volatile.Write(ref stop, true);
            poster.Join();
            Loops.Ticks(loop, 2, 0);
            Interlocked.Add(ref tally.Wrong, ran == posted ? 0 : 1);
        }

        loop.Dispose();
        Volatile.Write(ref stop, true);
        poster.Join();
        loop.TakeCensus();
        foreach (Task task in tasks)
        {
            bool ended = Task.WhenAny(task, Task.Delay(2000)).Result == task;
            Interlocked.Add(ref tally.Lost, ended ? 0 : 1);
        }

        Interlocked.Increment(ref tally.Loops);
    }
}
