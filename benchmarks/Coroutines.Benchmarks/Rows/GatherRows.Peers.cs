using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>Task has WhenAll. ValueTask has not: its experts start all and then await each, which costs no array and no promise.</summary>
internal static partial class GatherRows
{
    private static Work Peer(int children, int rounds, Action<World> main)
    {
        var world = new World();
        return new Work(() =>
        {
            world.Sum = 0;
            main(world);
            world.Peer.Drain();
            CheckSum(world, children, rounds);
        });
    }

    private static Action<World> PlainMain(int children, int rounds)
    {
        var tasks = new Task<int>[children];
        return children == 2 ? w => _ = PlainPairs(w, rounds) : w => _ = PlainMany(w, tasks, rounds);
    }

    private static Action<World> ValueMain(int children, int rounds)
    {
        var tasks = new ValueTask<int>[children];
        return children == 2 ? w => _ = ValuePairs(w, rounds) : w => _ = ValueMany(w, tasks, rounds);
    }

    private static Action<World> PooledMain(int children, int rounds)
    {
        var tasks = new ValueTask<int>[children];
        return children == 2 ? w => _ = PooledPairs(w, rounds) : w => _ = PooledMany(w, tasks, rounds);
    }

    private static async Task PlainPairs(World world, int rounds)
    {
        for (int i = 0; i < rounds; i++)
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

    private static async ValueTask ValuePairs(World world, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            var first = Value(world, 1);
            var second = Value(world, 2);
            int a = await first;
            world.Sum += a + await second;
        }
    }

    private static async ValueTask ValueMany(World world, ValueTask<int>[] children, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < children.Length; i++)
            {
                children[i] = Value(world, i + 1);
            }

            for (int i = 0; i < children.Length; i++)
            {
                int result = await children[i];
                world.Sum += result;
            }
        }
    }

    private static async ValueTask<int> Value(World world, int x)
    {
        await world.Peer.Yield();
        return x;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask PooledPairs(World world, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            var first = Pooled(world, 1);
            var second = Pooled(world, 2);
            int a = await first;
            world.Sum += a + await second;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask PooledMany(World world, ValueTask<int>[] children, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < children.Length; i++)
            {
                children[i] = Pooled(world, i + 1);
            }

            for (int i = 0; i < children.Length; i++)
            {
                int result = await children[i];
                world.Sum += result;
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Pooled(World world, int x)
    {
        await world.Peer.Yield();
        return x;
    }
}
