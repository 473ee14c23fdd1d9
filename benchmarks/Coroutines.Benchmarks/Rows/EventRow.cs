using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>An event that wakes ten thousand, which wait for it again.</summary>
internal static partial class EventRow
{
    private const int Waiters = 10_000;

    public static Row Make() => new(
        "event broadcast to 10,000, per waiter",
        null,
        new Case(Column.Hand, Waiters, Hand),
        new Case(Column.Coroutines, Waiters, Ours),
        new Case(Column.ValueTask, Waiters, () => Peer(static (w, s) => _ = Value(w, s))),
        new Case(Column.Pooled, Waiters, () => Peer(static (w, s) => _ = Pooled(w, s))),
        new Case(Column.Task, Waiters, () => Peer(static (w, s) => _ = Plain(w, s))));

    private static Work Ours()
    {
        var world = new World();
        var signal = new CoroutineEvent();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Waiters });
        for (int i = 0; i < Waiters; i++)
        {
            loop.Start(Listen(world, signal));
        }

        loop.Tick(TimeSpan.Zero);
        return new Work(
            () =>
            {
                world.Sum = 0;
                signal.Set();
                signal.Clear();
                loop.Tick(TimeSpan.Zero);
                Check.Equal(Waiters, world.Sum);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Listen(World world, CoroutineEvent signal)
    {
        while (true)
        {
            await signal.Wait();
            world.Sum++;
        }
    }

    private static Work Peer(Action<World, TaskEvent> listen)
    {
        var world = new World();
        var signal = new TaskEvent(world.Peer);
        for (int i = 0; i < Waiters; i++)
        {
            listen(world, signal);
        }

        return new Work(() =>
        {
            world.Sum = 0;
            signal.Pulse();
            world.Peer.Drain();
            Check.Equal(Waiters, world.Sum);
        });
    }

    private static async Task Plain(World world, TaskEvent signal)
    {
        while (true)
        {
            await signal.Wait();
            world.Sum++;
        }
    }

    private static async ValueTask Value(World world, TaskEvent signal)
    {
        while (true)
        {
            await signal.Wait();
            world.Sum++;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(World world, TaskEvent signal)
    {
        while (true)
        {
            await signal.Wait();
            world.Sum++;
        }
    }

    /// <summary>Waiters are continuations in a list, as an event of one thread needs no more.</summary>
    private sealed class TaskEvent(PeerLoop loop)
    {
        private readonly List<Action> _waiters = [];

        public Awaitable Wait() => new(this);

        public void Pulse()
        {
            foreach (Action waiter in _waiters)
            {
                loop.Post(waiter);
            }

            _waiters.Clear();
        }

        public readonly struct Awaitable(TaskEvent signal) : ICriticalNotifyCompletion
        {
            public bool IsCompleted => false;

            public Awaitable GetAwaiter() => this;

            public void OnCompleted(Action continuation) => signal._waiters.Add(continuation);

            public void UnsafeOnCompleted(Action continuation) => signal._waiters.Add(continuation);

            public void GetResult()
            {
            }
        }
    }

    private static Work Hand()
    {
        var world = new World();
        var machines = new HandListener[Waiters];
        var waiting = new HandWaiters();
        for (int i = 0; i < Waiters; i++)
        {
            machines[i].Step(world, waiting, i);
        }

        return new Work(() =>
        {
            world.Sum = 0;
            foreach (int at in waiting.TakeAll())
            {
                machines[at].Step(world, waiting, at);
            }

            Check.Equal(Waiters, world.Sum);
        });
    }

    /// <summary>Those who wait, in order. Waking all of them makes their list the ready queue.</summary>
    private sealed class HandWaiters
    {
        private int[] _waiting = new int[Waiters];
        private int[] _woken = new int[Waiters];
        private int _count;

        public void Add(int waiter) => _waiting[_count++] = waiter;

        public ReadOnlySpan<int> TakeAll()
        {
            (_waiting, _woken) = (_woken, _waiting);
            (int count, _count) = (_count, 0);
            return _woken.AsSpan(0, count);
        }
    }

    private struct HandListener
    {
        private int _state;

        public void Step(World world, HandWaiters waiting, int self)
        {
            world.Sum += _state;
            _state = 1;
            waiting.Add(self);
        }
    }
}
