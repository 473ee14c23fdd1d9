using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>A nested call that could suspend and completes at once.</summary>
internal static partial class NestedRow
{
    private const int Calls = 10_000;
    private const long Expected = (long)Calls * (Calls + 1) / 2;

    public static Row Make() => new(
        "nested call that completes at once",
        new Goal(Column.ValueTask, 0.2, 0.1),
        new Case(Column.Hand, Calls, Hand),
        new Case(Column.Coroutines, Calls, Ours),
        new Case(Column.ValueTask, Calls, () => Peer(static w => _ = CallValue(w))),
        new Case(Column.Pooled, Calls, () => Peer(static w => _ = CallPooled(w))),
        new Case(Column.Task, Calls, () => Peer(static w => _ = CallPlain(w))));

    private static Work Ours()
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 1 });
        return new Work(
            () =>
            {
                loop.Start(Call(world));
                loop.Tick(TimeSpan.Zero);
                Check.Equal(Expected, world.Sum);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Call(World world)
    {
        long sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += await Child(i);
        }

        world.Sum = sum;
    }

    [Coroutine]
    private static async Coroutine<int> Child(int x)
    {
        if (x < 0)
        {
            await Coroutine.Yield();
        }

        return x + 1;
    }

    private static Work Peer(Action<World> call)
    {
        var world = new World();
        return new Work(() =>
        {
            call(world);
            Check.Equal(Expected, world.Sum);
        });
    }

    private static async Task CallPlain(World world)
    {
        long sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += await Plain(world, i);
        }

        world.Sum = sum;
    }

    private static async Task<int> Plain(World world, int x)
    {
        if (x < 0)
        {
            await world.Peer.Yield();
        }

        return x + 1;
    }

    private static async ValueTask CallValue(World world)
    {
        long sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += await Value(world, i);
        }

        world.Sum = sum;
    }

    private static async ValueTask<int> Value(World world, int x)
    {
        if (x < 0)
        {
            await world.Peer.Yield();
        }

        return x + 1;
    }

    private static async ValueTask CallPooled(World world)
    {
        long sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += await Pooled(world, i);
        }

        world.Sum = sum;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Pooled(World world, int x)
    {
        if (x < 0)
        {
            await world.Peer.Yield();
        }

        return x + 1;
    }

    private static Work Hand()
    {
        var world = new World();
        return new Work(() =>
        {
            long sum = 0;
            for (int i = 0; i < Calls; i++)
            {
                var child = new HandChild(i);
                if (!child.Step())
                {
                    throw new InvalidOperationException("The child suspended.");
                }

                sum += child.Result;
            }

            world.Sum = sum;
            Check.Equal(Expected, world.Sum);
        });
    }

    private struct HandChild(int x)
    {
        private int _state;

        public int Result { get; private set; }

        public bool Step()
        {
            if (_state == 0 && x < 0)
            {
                _state = 1;
                return false;
            }

            Result = x + 1;
            return true;
        }
    }
}
