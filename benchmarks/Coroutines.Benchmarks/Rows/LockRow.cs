using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>A lock handed from worker to worker: each yields once while it holds it, so the others wait.</summary>
internal static partial class LockRow
{
    private const int Workers = 4;
    private const int Rounds = 250;

    public static Row Make() => new(
        "lock hand-over, 4 contend",
        new Goal(Column.Task, 0.3, 0.15),
        new Case(Column.Hand, Workers * Rounds, Hand),
        new Case(Column.Coroutines, Workers * Rounds, Ours),
        new Case(Column.ValueTask, Workers * Rounds, () => Peer(static (w, m, p) => _ = Value(w, m, p))),
        new Case(Column.Pooled, Workers * Rounds, () => Peer(static (w, m, p) => _ = Pooled(w, m, p))),
        new Case(Column.Task, Workers * Rounds, () => Peer(static (w, m, p) => _ = Plain(w, m, p))));

    private static Work Ours()
    {
        var world = new World();
        var mutex = new CoroutineLock();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Workers, MaxIterationsPerTick = int.MaxValue });
        return new Work(
            () =>
            {
                world.Sum = 0;
                for (int i = 0; i < Workers; i++)
                {
                    loop.Start(Contend(world, mutex));
                }

                loop.Tick(TimeSpan.Zero);
                Check.Equal(Workers * Rounds, world.Sum);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Contend(World world, CoroutineLock mutex)
    {
        for (int i = 0; i < Rounds; i++)
        {
            using (await mutex.Acquire())
            {
                await Coroutine.Yield();
                world.Sum++;
            }
        }
    }

    private static Work Peer(Action<World, SemaphoreSlim, PumpContext> contend)
    {
        var world = new World();
        var mutex = new SemaphoreSlim(1, 1);
        var pump = new PumpContext();
        Action start = () =>
        {
            for (int i = 0; i < Workers; i++)
            {
                contend(world, mutex, pump);
            }
        };
        return new Work(() =>
        {
            world.Sum = 0;
            pump.Run(start);
            Check.Equal(Workers * Rounds, world.Sum);
        });
    }

    private static async Task Plain(World world, SemaphoreSlim mutex, PumpContext pump)
    {
        for (int i = 0; i < Rounds; i++)
        {
            await mutex.WaitAsync();
            try
            {
                await pump.Yield();
                world.Sum++;
            }
            finally
            {
                mutex.Release();
            }
        }
    }

    private static async ValueTask Value(World world, SemaphoreSlim mutex, PumpContext pump)
    {
        for (int i = 0; i < Rounds; i++)
        {
            await mutex.WaitAsync();
            try
            {
                await pump.Yield();
                world.Sum++;
            }
            finally
            {
                mutex.Release();
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(World world, SemaphoreSlim mutex, PumpContext pump)
    {
        for (int i = 0; i < Rounds; i++)
        {
            await mutex.WaitAsync();
            try
            {
                await pump.Yield();
                world.Sum++;
            }
            finally
            {
                mutex.Release();
            }
        }
    }

    private static Work Hand()
    {
        var world = new World();
        var machines = new HandContender[Workers];
        var ready = new HandRing(Workers);
        var mutex = new HandLock(ready);
        return new Work(() =>
        {
            world.Sum = 0;
            for (int i = 0; i < Workers; i++)
            {
                machines[i] = default;
                ready.Push(i);
            }

            while (ready.TryPop(out int at))
            {
                machines[at].Step(world, mutex, ready, at);
            }

            Check.Equal(Workers * Rounds, world.Sum);
        });
    }

    /// <summary>Whoever waits first is made ready and owns it.</summary>
    private sealed class HandLock(HandRing ready)
    {
        private readonly HandRing _waiting = new(Workers);
        private bool _held;

        public bool TryAcquire(int self)
        {
            if (_held)
            {
                _waiting.Push(self);
                return false;
            }

            _held = true;
            return true;
        }

        public void Release()
        {
            if (_waiting.TryPop(out int next))
            {
                ready.Push(next);
                return;
            }

            _held = false;
        }
    }

    private struct HandContender
    {
        private int _state;
        private int _rounds;

        public void Step(World world, HandLock mutex, HandRing ready, int self)
        {
            while (true)
            {
                switch (_state)
                {
                    case 0:
                        if (_rounds == Rounds)
                        {
                            _state = 3;
                            return;
                        }

                        _state = 1;
                        if (!mutex.TryAcquire(self))
                        {
                            return;
                        }

                        break;
                    case 1:
                        _state = 2;
                        ready.Push(self);
                        return;
                    case 2:
                        world.Sum++;
                        mutex.Release();
                        _rounds++;
                        _state = 0;
                        break;
                    default:
                        return;
                }
            }
        }
    }
}
