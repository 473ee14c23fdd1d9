using System.Threading.Channels;

namespace Coroutines.Benchmarks;

/// <summary>Between workers: a lock handed over, an item through a queue, an event that wakes many.</summary>
internal static partial class SyncRows
{
    private const int Workers = 4;
    private const int Rounds = 250;
    private const int Items = 1000;
    private const int Bound = 16;
    private const int Waiters = 10_000;

    public static Row Lock() => new(
        "lock hand-over, 4 contend",
        new Goal(Column.Task, 0.3, 0.15),
        new Case(Column.Coroutines, Workers * Rounds, OurLock),
        new Case(Column.Task, Workers * Rounds, PeerLock));

    public static Row Queue() => new(
        "queue transfer, bounded to 16",
        new Goal(Column.Channels, 0.4, 0.2),
        new Case(Column.Coroutines, Items, OurQueue),
        new Case(Column.Channels, Items, PeerQueue));

    public static Row Event() => new(
        "event broadcast to 10,000, per waiter",
        null,
        new Case(Column.Coroutines, Waiters, OurEvent),
        new Case(Column.Task, Waiters, PeerEvent));

    private static Work OurLock()
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

    private static Work PeerLock()
    {
        var world = new World();
        var mutex = new SemaphoreSlim(1, 1);
        var pump = new PumpContext();
        Action start = () =>
        {
            for (int i = 0; i < Workers; i++)
            {
                _ = PlainContend(world, mutex, pump);
            }
        };
        return new Work(() =>
        {
            world.Sum = 0;
            pump.Run(start);
            Check.Equal(Workers * Rounds, world.Sum);
        });
    }

    private static async Task PlainContend(World world, SemaphoreSlim mutex, PumpContext pump)
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

    private static Work OurQueue()
    {
        var world = new World();
        var queue = new CoroutineQueue<int>(Bound);
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 2, MaxIterationsPerTick = int.MaxValue });
        return new Work(
            () =>
            {
                world.Sum = 0;
                loop.Start(Produce(queue));
                loop.Start(Consume(world, queue));
                loop.Tick(TimeSpan.Zero);
                Check.Equal((long)Items * (Items - 1) / 2, world.Sum);
            },
            loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Produce(CoroutineQueue<int> queue)
    {
        for (int i = 0; i < Items; i++)
        {
            await queue.Put(i);
        }
    }

    [Coroutine]
    private static async Coroutine Consume(World world, CoroutineQueue<int> queue)
    {
        for (int i = 0; i < Items; i++)
        {
            world.Sum += await queue.Get();
        }
    }

    private static Work PeerQueue()
    {
        var world = new World();
        var channel = Channel.CreateBounded<int>(new BoundedChannelOptions(Bound)
        {
            SingleReader = true,
            SingleWriter = true,
            AllowSynchronousContinuations = true,
        });
        return new Work(() =>
        {
            world.Sum = 0;
            Task reader = PlainConsume(world, channel.Reader);
            Task writer = PlainProduce(channel.Writer);
            Check.Equal(1, reader.IsCompletedSuccessfully && writer.IsCompletedSuccessfully ? 1 : 0);
            Check.Equal((long)Items * (Items - 1) / 2, world.Sum);
        });
    }

    private static async Task PlainProduce(ChannelWriter<int> channel)
    {
        for (int i = 0; i < Items; i++)
        {
            await channel.WriteAsync(i);
        }
    }

    private static async Task PlainConsume(World world, ChannelReader<int> channel)
    {
        for (int i = 0; i < Items; i++)
        {
            world.Sum += await channel.ReadAsync();
        }
    }

    private static Work OurEvent()
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

    private static Work PeerEvent()
    {
        var world = new World();
        var signal = new TaskEvent(world.Peer);
        for (int i = 0; i < Waiters; i++)
        {
            _ = PlainListen(world, signal);
        }

        return new Work(() =>
        {
            world.Sum = 0;
            signal.Pulse();
            world.Peer.Drain();
            Check.Equal(Waiters, world.Sum);
        });
    }

    private static async Task PlainListen(World world, TaskEvent signal)
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

        public readonly struct Awaitable(TaskEvent signal) : System.Runtime.CompilerServices.ICriticalNotifyCompletion
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
}
