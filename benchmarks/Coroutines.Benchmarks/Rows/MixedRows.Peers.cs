using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

internal static partial class MixedRows
{
    private static readonly Action<World>[] s_plain =
    [
        static w => _ = Plain<One>(w), static w => _ = Plain<Two>(w), static w => _ = Plain<Three>(w), static w => _ = Plain<Four>(w),
        static w => _ = Plain<Five>(w), static w => _ = Plain<Six>(w), static w => _ = Plain<Seven>(w), static w => _ = Plain<Eight>(w),
    ];

    private static readonly Action<World>[] s_values =
    [
        static w => _ = Value<One>(w), static w => _ = Value<Two>(w), static w => _ = Value<Three>(w), static w => _ = Value<Four>(w),
        static w => _ = Value<Five>(w), static w => _ = Value<Six>(w), static w => _ = Value<Seven>(w), static w => _ = Value<Eight>(w),
    ];

    private static readonly Action<World>[] s_pooled =
    [
        static w => _ = Pooled<One>(w), static w => _ = Pooled<Two>(w), static w => _ = Pooled<Three>(w), static w => _ = Pooled<Four>(w),
        static w => _ = Pooled<Five>(w), static w => _ = Pooled<Six>(w), static w => _ = Pooled<Seven>(w), static w => _ = Pooled<Eight>(w),
    ];

    private static readonly Func<World, IEnumerator<int>>[] s_iterators =
    [
        Iterate<One>, Iterate<Two>, Iterate<Three>, Iterate<Four>, Iterate<Five>, Iterate<Six>, Iterate<Seven>, Iterate<Eight>,
    ];

    private static Work Peer(int count, int types, int turns, Action<World>[] start)
    {
        var world = new World();
        int[] order = Order(count, types);
        foreach (int type in order)
        {
            start[type](world);
        }

        // A task runs to its first await when it is called.
        world.Turns = 1;
        return new Work(
            () =>
            {
                world.Peer.Run(turns);
                world.Turns += turns;
            },
            () =>
            {
                world.Running = false;
                world.Peer.Run(1);
                CheckSum(world, order);
            });
    }

    private static async Task Plain<TKind>(World world)
        where TKind : struct, IKind
    {
        int x = 0;
        while (world.Running)
        {
            x += TKind.Step;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static async ValueTask Value<TKind>(World world)
        where TKind : struct, IKind
    {
        int x = 0;
        while (world.Running)
        {
            x += TKind.Step;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled<TKind>(World world)
        where TKind : struct, IKind
    {
        int x = 0;
        while (world.Running)
        {
            x += TKind.Step;
            await world.Peer.Yield();
        }

        world.Sum += x;
    }

    private static Work Iterators(int count, int types, int turns)
    {
        var world = new World();
        int[] order = Order(count, types);
        IEnumerator<int>[] workers = [.. order.Select(type => s_iterators[type](world))];
        return new Work(
            () =>
            {
                for (int t = 0; t < turns; t++)
                {
                    foreach (var worker in workers)
                    {
                        worker.MoveNext();
                    }
                }

                world.Turns += turns;
            },
            () =>
            {
                world.Running = false;
                foreach (var worker in workers)
                {
                    worker.MoveNext();
                }

                CheckSum(world, order);
            });
    }

    private static IEnumerator<int> Iterate<TKind>(World world)
        where TKind : struct, IKind
    {
        int x = 0;
        while (world.Running)
        {
            x += TKind.Step;
            yield return 0;
        }

        world.Sum += x;
    }
}
