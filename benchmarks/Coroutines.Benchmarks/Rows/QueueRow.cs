using System.Threading.Channels;

namespace Coroutines.Benchmarks;

/// <summary>Items from a producer to a consumer through a bounded queue.</summary>
internal static partial class QueueRow
{
    private const int Items = 1000;
    private const int Bound = 16;

    public static Row Make() => new(
        "queue transfer, bounded to 16",
        new Goal(Column.Channels, 0.4, 0.2),
        new Case(Column.Hand, Items, Hand),
        new Case(Column.Coroutines, Items, Ours),
        new Case(Column.Channels, Items, Peer));

    private static Work Ours()
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

    private static Work Peer()
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
            ValueTask reader = PlainConsume(world, channel.Reader);
            ValueTask writer = PlainProduce(channel.Writer);
            Check.Equal(1, reader.IsCompletedSuccessfully && writer.IsCompletedSuccessfully ? 1 : 0);
            Check.Equal((long)Items * (Items - 1) / 2, world.Sum);
        });
    }

    private static async ValueTask PlainProduce(ChannelWriter<int> channel)
    {
        for (int i = 0; i < Items; i++)
        {
            await channel.WriteAsync(i);
        }
    }

    private static async ValueTask PlainConsume(World world, ChannelReader<int> channel)
    {
        for (int i = 0; i < Items; i++)
        {
            world.Sum += await channel.ReadAsync();
        }
    }

    private static Work Hand()
    {
        var world = new World();
        var machines = new HandWorker[2];
        var ready = new HandRing(2);
        var queue = new HandQueue(ready);
        return new Work(() =>
        {
            world.Sum = 0;
            machines[0] = new HandWorker { IsProducer = true };
            machines[1] = default;
            ready.Push(0);
            ready.Push(1);
            while (ready.TryPop(out int at))
            {
                machines[at].Step(world, queue, at);
            }

            Check.Equal((long)Items * (Items - 1) / 2, world.Sum);
        });
    }

    /// <summary>A bounded ring; who finds it full or empty is made ready by the other side.</summary>
    private sealed class HandQueue(HandRing ready)
    {
        private readonly HandRing _items = new(Bound);
        private int _waiting = -1;

        public bool TryPut(int item, int self)
        {
            if (_items.Count == Bound)
            {
                _waiting = self;
                return false;
            }

            _items.Push(item);
            Wake();
            return true;
        }

        public bool TryGet(int self, out int item)
        {
            if (!_items.TryPop(out item))
            {
                _waiting = self;
                return false;
            }

            Wake();
            return true;
        }

        private void Wake()
        {
            if (_waiting >= 0)
            {
                ready.Push(_waiting);
                _waiting = -1;
            }
        }
    }

    private struct HandWorker
    {
        public bool IsProducer;
        private int _done;

        public void Step(World world, HandQueue queue, int self)
        {
            if (IsProducer)
            {
                while (_done < Items && queue.TryPut(_done, self))
                {
                    _done++;
                }

                return;
            }

            while (_done < Items && queue.TryGet(self, out int item))
            {
                world.Sum += item;
                _done++;
            }
        }
    }
}
