namespace Coroutines.Benchmarks;

/// <summary>Wait for several children that yield once each, and take their results.</summary>
internal static partial class GatherRows
{
    private const int Rounds = 200;

    public static Row Two() => new(
        "gather of two",
        new Goal(Column.Task, 0.25, 0.15),
        new Case(Column.Coroutines, Rounds, () => Ours(2, static w => Pairs(w))),
        new Case(Column.Task, Rounds, () => Peer(static w => _ = PlainPairs(w), 2, Rounds)));

    public static Row Eight() => new(
        "gather of eight, per child",
        null,
        new Case(Column.Coroutines, Rounds * 8, () => Ours(8, static w => Eights(w))),
        new Case(Column.Task, Rounds * 8, () => Peer(static w => _ = PlainMany(w, new Task<int>[8], Rounds), 8, Rounds)));

    public static Row Thousand() => new(
        "gather of 1,000, per child",
        new Goal(Column.Task, 0.4, 0.2),
        new Case(Column.Coroutines, 1000 * 4, () => Ours(1000, static w => Many(w, new Coroutine<int>[1000], new int[1000]))),
        new Case(Column.Task, 1000 * 4, () => Peer(static w => _ = PlainMany(w, new Task<int>[1000], 4), 1000, 4)));

    private static Work Ours(int children, Func<World, Coroutine> main)
    {
        int rounds = children == 1000 ? 4 : Rounds;
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = (children * 2) + 2, MaxIterationsPerTick = int.MaxValue });
        loop.Start(main(world));
        loop.Tick(TimeSpan.Zero);
        world.Sum = 0;
        return new Work(
            () =>
            {
                loop.Tick(TimeSpan.Zero);
                Check.Equal((long)rounds * children * (children + 1) / 2, world.Sum);
                world.Sum = 0;
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Pairs(World world)
    {
        while (true)
        {
            await Coroutine.NextFrame();
            for (int i = 0; i < Rounds; i++)
            {
                var (a, b) = await Coroutine.Gather(Child(1), Child(2));
                world.Sum += a + b;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Eights(World world)
    {
        while (true)
        {
            await Coroutine.NextFrame();
            for (int i = 0; i < Rounds; i++)
            {
                var (a, b, c, d, e, f, g, h) = await Coroutine.Gather(
                    Child(1), Child(2), Child(3), Child(4), Child(5), Child(6), Child(7), Child(8));
                world.Sum += a + b + c + d + e + f + g + h;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Many(World world, Coroutine<int>[] children, int[] results)
    {
        while (true)
        {
            await Coroutine.NextFrame();
            for (int round = 0; round < 4; round++)
            {
                for (int i = 0; i < children.Length; i++)
                {
                    children[i] = Child(i + 1);
                }

                await Coroutine.Gather(children, results);
                for (int i = 0; i < results.Length; i++)
                {
                    world.Sum += results[i];
                }
            }
        }
    }

    [Coroutine]
    private static async Coroutine<int> Child(int x)
    {
        await Coroutine.Yield();
        return x;
    }

    private static Work Peer(Action<World> main, int children, int rounds)
    {
        var world = new World();
        return new Work(() =>
        {
            world.Sum = 0;
            main(world);
            world.Peer.Drain();
            Check.Equal((long)rounds * children * (children + 1) / 2, world.Sum);
        });
    }

    private static async Task PlainPairs(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            int[] results = await Task.WhenAll(Plain(world, 1), Plain(world, 2));
            world.Sum += results[0] + results[1];
        }
    }

    private static async Task PlainMany(World world, Task<int>[] children, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < children.Length; i++)
            {
                children[i] = Plain(world, i + 1);
            }

            foreach (int result in await Task.WhenAll(children))
            {
                world.Sum += result;
            }
        }
    }

    private static async Task<int> Plain(World world, int x)
    {
        await world.Peer.Yield();
        return x;
    }
}
