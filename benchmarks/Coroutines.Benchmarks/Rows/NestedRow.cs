using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>A nested call that could suspend and completes at once: all columns make the same call with one argument and add up its result.</summary>
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
        new Case(Column.Task, Calls, () => Peer(static w => _ = CallPlain(w))),
        new Case(Column.Iterators, Calls, () => Peer(static w => IteratorStack.Run(CallIterator(w)))));

    private static Work Ours()
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 1 });
        return new Work(
            () =>
            {
                world.Sum = 0;
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
            world.Sum = 0;
            call(world);
            Check.Equal(Expected, world.Sum);
        });
    }

    private static async Task CallPlain(World world)
    {
        long sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += await Plain(i);
        }

        world.Sum = sum;
    }

    private static async Task<int> Plain(int x)
    {
        if (x < 0)
        {
            await Task.Yield();
        }

        return x + 1;
    }

    private static async ValueTask CallValue(World world)
    {
        long sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += await Value(i);
        }

        world.Sum = sum;
    }

    private static async ValueTask<int> Value(int x)
    {
        if (x < 0)
        {
            await Task.Yield();
        }

        return x + 1;
    }

    private static async ValueTask CallPooled(World world)
    {
        long sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += await Pooled(i);
        }

        world.Sum = sum;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Pooled(int x)
    {
        if (x < 0)
        {
            await Task.Yield();
        }

        return x + 1;
    }

    private static IEnumerator<object?> CallIterator(World world)
    {
        long sum = 0;
        var result = new IteratorResult();
        for (int i = 0; i < Calls; i++)
        {
            yield return Iterate(i, result);
            sum += result.Value;
        }

        world.Sum = sum;
    }

    private static IEnumerator<object?> Iterate(int x, IteratorResult result)
    {
        if (x < 0)
        {
            yield return null;
        }

        result.Value = x + 1;
    }

    private static Work Hand()
    {
        var world = new World();
        var machine = new HandCall[1];
        return new Work(() =>
        {
            world.Sum = 0;
            machine[0] = new HandCall(world);
            Check.Equal(1, machine[0].Step() ? 1 : 0);
            Check.Equal(Expected, world.Sum);
        });
    }

    /// <summary>The caller: its child is a field for the case that it suspends, and a local while it does not.</summary>
    private struct HandCall(World world)
    {
        private int _state;
        private int _i;
        private long _sum;
        private HandChild _child;

        /// <summary>Whether it is done.</summary>
        public bool Step()
        {
            int i = _i;
            long sum = _sum;
            if (_state == 1)
            {
                if (!_child.Step())
                {
                    return false;
                }

                sum += _child.Result;
                i++;
            }

            for (; i < Calls; i++)
            {
                var child = new HandChild(i);
                if (!child.Step())
                {
                    (_state, _i, _sum, _child) = (1, i, sum, child);
                    return false;
                }

                sum += child.Result;
            }

            world.Sum = sum;
            return true;
        }
    }

    private struct HandChild(int x)
    {
        private int _state;

        public int Result { get; private set; }

        /// <summary>Whether it is done.</summary>
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
