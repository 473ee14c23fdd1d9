using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>Resume through nested awaits: a chain of calls whose innermost yields. The chain is entered anew after so many yields.</summary>
internal static partial class DepthRows
{
    private const int Workers = 100;

    public static Row Make(int depth, int yields) => new(
        yields == int.MaxValue ? $"resume through {depth} levels, entered once" : $"resume through {depth} level{(depth == 1 ? "" : "s")}, entered every {yields} resumes",
        depth == 8 && yields == 50 ? new Goal(Column.ValueTask, 0.4, 0.25) : null,
        new Case(Column.Coroutines, Workers * 200, () => Ours(depth, yields)),
        new Case(Column.ValueTask, Workers * 200, () => Peer((w, y) => _ = RunValue(w, depth, y), yields)),
        new Case(Column.Pooled, Workers * 200, () => Peer((w, y) => _ = RunPooled(w, depth, y), yields)),
        new Case(Column.Task, Workers * 200, () => Peer((w, y) => _ = RunPlain(w, depth, y), yields)));

    private static Work Ours(int depth, int yields)
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Workers, MaxIterationsPerTick = 200 });
        for (int i = 0; i < Workers; i++)
        {
            _ = depth switch
            {
                1 => loop.Start(Run1(world, yields)),
                8 => loop.Start(Run8(world, yields)),
                _ => loop.Start(Run32(world, yields)),
            };
        }

        return new Work(
            () =>
            {
                loop.Tick(TimeSpan.Zero);
                world.Turns += 200;
            },
            () =>
            {
                Check.Equal((long)world.Turns * Workers, world.Sum);
                loop.Dispose();
            });
    }

    private static Work Peer(Action<World, int> start, int yields)
    {
        var world = new World();
        for (int i = 0; i < Workers; i++)
        {
            start(world, yields);
        }

        world.Turns = 1;
        return new Work(
            () =>
            {
                world.Peer.Run(200);
                world.Turns += 200;
            },
            () => Check.Equal((long)world.Turns * Workers, world.Sum));
    }

    [Coroutine]
    private static async Coroutine Run1(World world, int yields)
    {
        while (true)
        {
            await Level1(world, yields);
        }
    }

    [Coroutine]
    private static async Coroutine Run8(World world, int yields)
    {
        while (true)
        {
            await Level8(world, yields);
        }
    }

    [Coroutine]
    private static async Coroutine Run32(World world, int yields)
    {
        while (true)
        {
            await Level32(world, yields);
        }
    }

    [Coroutine]
    private static async Coroutine<int> Level1(World world, int yields)
    {
        for (int i = 0; i < yields; i++)
        {
            world.Sum++;
            await Coroutine.Yield();
        }

        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Level2(World world, int yields) => 1 + await Level1(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level3(World world, int yields) => 1 + await Level2(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level4(World world, int yields) => 1 + await Level3(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level5(World world, int yields) => 1 + await Level4(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level6(World world, int yields) => 1 + await Level5(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level7(World world, int yields) => 1 + await Level6(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level8(World world, int yields) => 1 + await Level7(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level9(World world, int yields) => 1 + await Level8(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level10(World world, int yields) => 1 + await Level9(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level11(World world, int yields) => 1 + await Level10(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level12(World world, int yields) => 1 + await Level11(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level13(World world, int yields) => 1 + await Level12(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level14(World world, int yields) => 1 + await Level13(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level15(World world, int yields) => 1 + await Level14(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level16(World world, int yields) => 1 + await Level15(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level17(World world, int yields) => 1 + await Level16(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level18(World world, int yields) => 1 + await Level17(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level19(World world, int yields) => 1 + await Level18(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level20(World world, int yields) => 1 + await Level19(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level21(World world, int yields) => 1 + await Level20(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level22(World world, int yields) => 1 + await Level21(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level23(World world, int yields) => 1 + await Level22(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level24(World world, int yields) => 1 + await Level23(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level25(World world, int yields) => 1 + await Level24(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level26(World world, int yields) => 1 + await Level25(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level27(World world, int yields) => 1 + await Level26(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level28(World world, int yields) => 1 + await Level27(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level29(World world, int yields) => 1 + await Level28(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level30(World world, int yields) => 1 + await Level29(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level31(World world, int yields) => 1 + await Level30(world, yields);

    [Coroutine]
    private static async Coroutine<int> Level32(World world, int yields) => 1 + await Level31(world, yields);

    private static async Task RunPlain(World world, int depth, int yields)
    {
        while (true)
        {
            await Plain(world, depth, yields);
        }
    }

    private static async Task<int> Plain(World world, int depth, int yields)
    {
        if (depth > 1)
        {
            return 1 + await Plain(world, depth - 1, yields);
        }

        for (int i = 0; i < yields; i++)
        {
            world.Sum++;
            await world.Peer.Yield();
        }

        return 1;
    }

    private static async ValueTask RunValue(World world, int depth, int yields)
    {
        while (true)
        {
            await Value(world, depth, yields);
        }
    }

    private static async ValueTask<int> Value(World world, int depth, int yields)
    {
        if (depth > 1)
        {
            return 1 + await Value(world, depth - 1, yields);
        }

        for (int i = 0; i < yields; i++)
        {
            world.Sum++;
            await world.Peer.Yield();
        }

        return 1;
    }

    private static async ValueTask RunPooled(World world, int depth, int yields)
    {
        while (true)
        {
            await Pooled(world, depth, yields);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Pooled(World world, int depth, int yields)
    {
        if (depth > 1)
        {
            return 1 + await Pooled(world, depth - 1, yields);
        }

        for (int i = 0; i < yields; i++)
        {
            world.Sum++;
            await world.Peer.Yield();
        }

        return 1;
    }
}
