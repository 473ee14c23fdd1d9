namespace Coroutines.Benchmarks;

/// <summary>A fresh loop, one worker that yields once, and the end of both.</summary>
internal static partial class ColdRow
{
    public static Row Make() => new(
        "fresh loop: make, run one, dispose",
        null,
        new Case(Column.Coroutines, 1, Ours),
        new Case(Column.Task, 1, Peer))
    {
        MayAllocate = true,
    };

    private static Work Ours()
    {
        var world = new World();
        var options = new CoroutineLoopOptions { TaskCapacity = 16 };
        return new Work(() =>
        {
            world.Sum = 0;
            using var loop = new CoroutineLoop(options);
            loop.Start(Once(world));
            loop.Tick(TimeSpan.Zero);
            Check.Equal(1, world.Sum);
        });
    }

    [Coroutine]
    private static async Coroutine Once(World world)
    {
        await Coroutine.Yield();
        world.Sum++;
    }

    private static Work Peer() => new(static () =>
    {
        var world = new World();
        _ = Plain(world);
        world.Peer.Drain();
        Check.Equal(1, world.Sum);
    });

    private static async Task Plain(World world)
    {
        await world.Peer.Yield();
        world.Sum++;
    }
}
