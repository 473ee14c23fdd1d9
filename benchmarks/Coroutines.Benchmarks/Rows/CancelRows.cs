namespace Coroutines.Benchmarks;

/// <summary>Start a worker that parks below so many levels, each with a finally block; cancel it; let it end.</summary>
internal static partial class CancelRows
{
    private const int Batch = 20;

    public static Row Make(int levels) => new(
        $"start + park + cancel, {levels} level{(levels == 1 ? "" : "s")} of finally",
        new Goal(Column.Task, 0.03, 0.01),
        new Case(Column.Coroutines, Batch, () => Ours(levels)),
        new Case(Column.ValueTask, Batch, () => Peer(levels, (w, t) => Value(w, levels, t).AsTask())),
        new Case(Column.Task, Batch, () => Peer(levels, (w, t) => Plain(w, levels, t))));

    private static Work Ours(int levels)
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Batch });
        var tasks = new CoroutineTask[Batch];
        return new Work(
            () =>
            {
                world.Sum = 0;
                for (int i = 0; i < Batch; i++)
                {
                    tasks[i] = loop.Start(levels == 1 ? Park1(world) : Park4(world));
                }

                loop.Tick(TimeSpan.Zero);
                for (int i = 0; i < Batch; i++)
                {
                    tasks[i].Cancel();
                }

                loop.Tick(TimeSpan.Zero);
                Check.Equal(Batch * levels, world.Sum);
                Check.Equal(0, loop.TaskCount);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Park1(World world)
    {
        try
        {
            await Coroutine.Sleep(3_600_000);
        }
        finally
        {
            world.Sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park2(World world)
    {
        try
        {
            await Park1(world);
        }
        finally
        {
            world.Sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park3(World world)
    {
        try
        {
            await Park2(world);
        }
        finally
        {
            world.Sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park4(World world)
    {
        try
        {
            await Park3(world);
        }
        finally
        {
            world.Sum++;
        }
    }

    private static Work Peer(int levels, Func<World, CancellationToken, Task> park)
    {
        var world = new World();
        return new Work(() =>
        {
            world.Sum = 0;
            for (int i = 0; i < Batch; i++)
            {
                using var source = new CancellationTokenSource();
                Task task = park(world, source.Token);
                source.Cancel();
                Check.Equal(1, task.IsCanceled ? 1 : 0);
            }

            Check.Equal(Batch * levels, world.Sum);
        });
    }

    private static async Task Plain(World world, int levels, CancellationToken token)
    {
        try
        {
            if (levels > 1)
            {
                await Plain(world, levels - 1, token);
            }
            else
            {
                await Never(token);
            }
        }
        finally
        {
            world.Sum++;
        }
    }

    /// <summary>Task.Delay would hand the cancellation to the thread pool; this goes on in the canceller's call.</summary>
    private static async Task Never(CancellationToken token)
    {
        var source = new TaskCompletionSource();
        using (token.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), source))
        {
            await source.Task;
        }
    }

    private static async ValueTask Value(World world, int levels, CancellationToken token)
    {
        try
        {
            if (levels > 1)
            {
                await Value(world, levels - 1, token);
            }
            else
            {
                await Never(token);
            }
        }
        finally
        {
            world.Sum++;
        }
    }
}
