namespace Coroutines.Benchmarks;

/// <summary>
/// Five thousand workers, each waiting for something of its own that another thread completes; they go on on the loop's thread. The
/// processor time of both threads counts.
/// </summary>
internal static partial class ExternalRow
{
    private const int Workers = 5_000;

    public static Row Make() => new(
        "external wake from another thread",
        null,
        new Case(Column.Hand, Workers, Hand),
        new Case(Column.Coroutines, Workers, Ours),
        new Case(Column.ValueTask, Workers, () => Sources(static (w, s) => _ = Value(w, s))),
        new Case(Column.Pooled, Workers, () => Sources(static (w, s) => _ = Pooled(w, s))),
        new Case(Column.Task, Workers, Tasks));

    private static Work Both(World world, OtherThread other, Action drain, Action? finish = null) => new(
        () =>
        {
            world.Sum = 0;
            other.Work();
            drain();
            Check.Equal((long)Workers * (Workers - 1) / 2, world.Sum);
        },
        () =>
        {
            other.Dispose();
            finish?.Invoke();
        })
    {
        OnOtherThreads = true,
    };

    private static Work Ours()
    {
        var world = new World();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Workers * 2 });
        var signals = new Signal[Workers];
        for (int i = 0; i < Workers; i++)
        {
            signals[i] = new Signal(new CoroutineFuture<int>(loop), i);
            loop.Start(Listen(world, signals[i].Future));
        }

        loop.Tick(TimeSpan.Zero);
        var other = new OtherThread(() =>
        {
            foreach (var signal in signals)
            {
                loop.CallSoonThreadSafe(Signal.Complete, signal);
            }
        });
        return Both(world, other, () => loop.Tick(TimeSpan.Zero), loop.Dispose);
    }

    [Coroutine]
    private static async Coroutine Listen(World world, CoroutineFuture<int> future)
    {
        while (true)
        {
            // The sum is read after the wait: it is everyone's.
            int value = await future;
            world.Sum += value;
            future.Reset();
        }
    }

    /// <summary>A future and what it will give.</summary>
    private sealed class Signal(CoroutineFuture<int> future, int value)
    {
        public static readonly Action<object?> Complete = static signal => ((Signal)signal!).Set();

        public CoroutineFuture<int> Future => future;

        private void Set() => future.SetResult(value);
    }

    private static Work Hand()
    {
        var world = new World();
        var inbox = new HandInbox();
        var machines = new HandListener[Workers];
        var other = new OtherThread(() =>
        {
            for (int i = 0; i < Workers; i++)
            {
                inbox.Add(i, i);
            }
        });
        return Both(world, other, () =>
        {
            foreach (var (worker, value) in inbox.Take())
            {
                machines[worker].Step(world, value);
            }
        });
    }

    private struct HandListener
    {
        private int _heard;

        public void Step(World world, int value)
        {
            world.Sum += value;
            _heard++;
        }
    }

    /// <summary>One thread gives, one takes: an array and a count that is written last is all that two need.</summary>
    private sealed class HandInbox
    {
        private readonly (int Worker, int Value)[] _entries = new (int, int)[Workers];
        private int _count;

        public void Add(int worker, int value)
        {
            int count = _count;
            _entries[count] = (worker, value);
            Volatile.Write(ref _count, count + 1);
        }

        /// <summary>What was given; the giver waits meanwhile.</summary>
        public ReadOnlySpan<(int Worker, int Value)> Take()
        {
            int count = Volatile.Read(ref _count);
            _count = 0;
            return _entries.AsSpan(0, count);
        }
    }
}
