using static Coroutines.Coroutine;

namespace Coroutines.Benchmarks;

/// <summary>Start an activity that waits with cleanup on each level, cancel it, and see the cleanup done.</summary>
internal static partial class Cancel
{
    private const int Batch = 100;
    private static readonly CoroutineTask[] Started = new CoroutineTask[Batch];
    private static readonly CancellationTokenSource[] Sources = new CancellationTokenSource[Batch];
    private static long cleanups;

    private static CoroutineLoop Loop { get; } = new(new CoroutineLoopOptions { TaskCapacity = Batch, Clock = CoroutineClock.Manual });

    public static void Coroutines1(int operations)
    {
        cleanups = 0;
        for (var done = 0; done < operations; done += Batch)
        {
            for (var i = 0; i < Batch; i++)
            {
                Started[i] = Loop.Start(Park1());
            }

            CancelBatch();
        }

        Check.Equal(operations, cleanups);
    }

    public static void Coroutines4(int operations)
    {
        cleanups = 0;
        for (var done = 0; done < operations; done += Batch)
        {
            for (var i = 0; i < Batch; i++)
            {
                Started[i] = Loop.Start(Park4());
            }

            CancelBatch();
        }

        Check.Equal(operations * 4L, cleanups);
    }

    public static void Tasks1(int operations) => Tasks(operations, 1);

    public static void Tasks4(int operations) => Tasks(operations, 4);

    private static void CancelBatch()
    {
        Loop.Tick(TimeSpan.Zero);
        foreach (var task in Started)
        {
            task.Cancel();
        }

        Loop.Tick(TimeSpan.Zero);
    }

    private static void Tasks(int operations, int levels)
    {
        cleanups = 0;
        for (var done = 0; done < operations; done += Batch)
        {
            for (var i = 0; i < Batch; i++)
            {
                Sources[i] = new CancellationTokenSource();
                _ = ParkTask(levels, Sources[i].Token);
            }

            foreach (var source in Sources)
            {
                source.Cancel();
            }
        }

        Check.Equal((long)operations * levels, cleanups);
    }

    private static async Task ParkTask(int levels, CancellationToken token)
    {
        try
        {
            if (levels == 1)
            {
                await Never(token);
            }
            else
            {
                await ParkTask(levels - 1, token);
            }
        }
        finally
        {
            cleanups++;
        }
    }

    // Task.Delay would hand the cancellation to the thread pool; this goes on in the canceller's call.
    private static async Task Never(CancellationToken token)
    {
        var source = new TaskCompletionSource();
        using (token.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), source))
        {
            await source.Task;
        }
    }

    [Coroutine]
    private static async Coroutine Park4()
    {
        try
        {
            await Park3();
        }
        finally
        {
            cleanups++;
        }
    }

    [Coroutine]
    private static async Coroutine Park3()
    {
        try
        {
            await Park2();
        }
        finally
        {
            cleanups++;
        }
    }

    [Coroutine]
    private static async Coroutine Park2()
    {
        try
        {
            await Park1();
        }
        finally
        {
            cleanups++;
        }
    }

    [Coroutine]
    private static async Coroutine Park1()
    {
        try
        {
            await Sleep(TimeSpan.FromHours(1));
        }
        finally
        {
            cleanups++;
        }
    }
}
