using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>Start a worker, let it yield once, let it finish.</summary>
internal static partial class StartRow
{
    private const int Batch = 100;

    public static Row Make() => new(
        "start + one yield + finish",
        new Goal(Column.Task, 0.25, 0.15),
        new Case(Column.Hand, Batch, Hand),
        new Case(Column.Coroutines, Batch, Ours),
        new Case(Column.ValueTask, Batch, () => Peer(static (w, x) => _ = Value(w, x))),
        new Case(Column.Pooled, Batch, () => Peer(static (w, x) => Consume(Pooled(w, x)))),
        new Case(Column.Task, Batch, () => Peer(static (w, x) => _ = Plain(w, x))),
        new Case(Column.Iterators, Batch, Iterators));

    private static Work Ours()
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Batch });
        return new Work(
            () =>
            {
                world.Sum = 0;
                for (int i = 0; i < Batch; i++)
                {
                    loop.Start(Once(world, i));
                }

                loop.Tick(TimeSpan.Zero);
                Check.Equal(Batch * (Batch - 1) / 2, world.Sum);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Once(World world, int x)
    {
        await Coroutine.Yield();
        world.Sum += x;
    }

    private static Work Peer(Action<World, int> start)
    {
        var world = new World();
        return new Work(() =>
        {
            world.Sum = 0;
            for (int i = 0; i < Batch; i++)
            {
                start(world, i);
            }

            world.Peer.Drain();
            Check.Equal(Batch * (Batch - 1) / 2, world.Sum);
        });
    }

    private static async Task Plain(World world, int x)
    {
        await world.Peer.Yield();
        world.Sum += x;
    }

    private static async ValueTask Value(World world, int x)
    {
        await world.Peer.Yield();
        world.Sum += x;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(World world, int x)
    {
        await world.Peer.Yield();
        world.Sum += x;
    }

    /// <summary>A pooled task goes back to its pool only when its result is taken.</summary>
    private static void Consume(ValueTask task)
    {
        var awaiter = task.GetAwaiter();
        s_pending.Enqueue(awaiter);
        if (s_pending.Count > Batch)
        {
            s_pending.Dequeue().GetResult();
        }
    }

    private static readonly Queue<ValueTaskAwaiter> s_pending = new(Batch + 1);

    private static Work Iterators()
    {
        var world = new World();
        var ready = new Queue<IEnumerator<int>>(Batch);
        return new Work(() =>
        {
            world.Sum = 0;
            for (int i = 0; i < Batch; i++)
            {
                var worker = Iterate(world, i).GetEnumerator();
                worker.MoveNext();
                ready.Enqueue(worker);
            }

            while (ready.TryDequeue(out var worker))
            {
                if (worker.MoveNext())
                {
                    ready.Enqueue(worker);
                }
            }

            Check.Equal(Batch * (Batch - 1) / 2, world.Sum);
        });
    }

    private static IEnumerable<int> Iterate(World world, int x)
    {
        yield return 0;
        world.Sum += x;
    }

    private static Work Hand()
    {
        var world = new World();
        var machines = new HandOnce[Batch];
        int[] free = [.. Enumerable.Range(0, Batch)];
        var ready = new HandRing(Batch);
        return new Work(() =>
        {
            world.Sum = 0;
            int left = Batch;
            for (int i = 0; i < Batch; i++)
            {
                int slot = free[--left];
                machines[slot] = new HandOnce { X = i };
                ready.Push(slot);
            }

            while (ready.TryPop(out int slot))
            {
                if (machines[slot].Step(world))
                {
                    free[left++] = slot;
                }
                else
                {
                    ready.Push(slot);
                }
            }

            Check.Equal(Batch * (Batch - 1) / 2, world.Sum);
        });
    }

    private struct HandOnce
    {
        public int X;
        private int _state;

        /// <summary>Whether it is done.</summary>
        public bool Step(World world)
        {
            switch (_state)
            {
                case 0:
                    _state = 1;
                    return false;
                default:
                    world.Sum += X;
                    return true;
            }
        }
    }
}
