using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

internal static partial class DepthRows
{
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
                world.Peer.Run(Turns);
                world.Turns += Turns;
            },
            () => Check.Equal((long)world.Turns * Workers, world.Sum));
    }

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

    private static Work Iterators(int depth, int yields)
    {
        var world = new World();
        IteratorStack[] workers = [.. Enumerable.Range(0, Workers).Select(_ => new IteratorStack(RunIterator(world, depth, yields)))];
        return new Work(
            () =>
            {
                for (int t = 0; t < Turns; t++)
                {
                    foreach (var worker in workers)
                    {
                        worker.Step();
                    }
                }

                world.Turns += Turns;
            },
            () => Check.Equal((long)world.Turns * Workers, world.Sum));
    }

    private static IEnumerator<object?> RunIterator(World world, int depth, int yields)
    {
        var result = new IteratorResult();
        while (true)
        {
            yield return Iterate(world, depth, yields, result);
        }
    }

    private static IEnumerator<object?> Iterate(World world, int depth, int yields, IteratorResult result)
    {
        if (depth > 1)
        {
            yield return Iterate(world, depth - 1, yields, result);
            result.Value++;
            yield break;
        }

        for (int i = 0; i < yields; i++)
        {
            world.Sum++;
            yield return null;
        }

        result.Value = 1;
    }
}
