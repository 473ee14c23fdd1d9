namespace Coroutines.Benchmarks;

/// <summary>Await something with a time limit.</summary>
internal static partial class WaitForRows
{
    private const int Rounds = 50;

    public static Row InTime() => new(
        "wait_for, in time",
        null,
        new Case(Column.Coroutines, Rounds, () => Ours(static w => Early(w))),
        new Case(Column.Task, Rounds, EarlyPeer));

    public static Row TimedOut() => new(
        "wait_for, timed out",
        null,
        new Case(Column.Coroutines, Rounds, () => Ours(static w => Late(w))),
        new Case(Column.Task, Rounds, LatePeer));

    private static Work Ours(Func<World, Coroutine> main)
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 4, MaxIterationsPerTick = int.MaxValue });
        return new Work(
            () =>
            {
                world.Sum = 0;
                loop.Start(main(world));
                loop.Tick(TimeSpan.FromSeconds(1));
                Check.Equal(Rounds, world.Sum);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Early(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            var (completed, value) = await Coroutine.TryWaitFor(Child(1), 1000);
            world.Sum += completed ? value : 0;
        }
    }

    [Coroutine]
    private static async Coroutine Late(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            var (completed, _) = await Coroutine.TryWaitFor(Never(), 10);
            world.Sum += completed ? 0 : 1;
        }
    }

    [Coroutine]
    private static async Coroutine<int> Child(int x)
    {
        await Coroutine.Yield();
        return x;
    }

    [Coroutine]
    private static async Coroutine<int> Never()
    {
        await Coroutine.Sleep(3_600_000);
        return 0;
    }

    private static Work EarlyPeer()
    {
        var world = new World();
        return new Work(() =>
        {
            world.Sum = 0;
            _ = PlainEarly(world);
            world.Peer.Drain();
            Check.Equal(Rounds, world.Sum);
        });
    }

    private static async Task PlainEarly(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            world.Sum += await Plain(world, 1).WaitAsync(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<int> Plain(World world, int x)
    {
        await world.Peer.Yield();
        return x;
    }

    private static Work LatePeer()
    {
        var world = new World();
        var time = new ManualTime();
        return new Work(() =>
        {
            world.Sum = 0;
            _ = PlainLate(world, time);
            time.Advance(TimeSpan.FromSeconds(1));
            Check.Equal(Rounds, world.Sum);
        });
    }

    private static async Task PlainLate(World world, ManualTime time)
    {
        for (int i = 0; i < Rounds; i++)
        {
            using var source = new CancellationTokenSource();
            try
            {
                await PlainNever(source.Token).WaitAsync(TimeSpan.FromMilliseconds(10), time);
            }
            catch (TimeoutException)
            {
                source.Cancel();
                world.Sum++;
            }
        }
    }

    private static async Task<int> PlainNever(CancellationToken token)
    {
        var source = new TaskCompletionSource<int>();
        using (token.UnsafeRegister(static (state, token) => ((TaskCompletionSource<int>)state!).TrySetCanceled(token), source))
        {
            return await source.Task;
        }
    }
}
