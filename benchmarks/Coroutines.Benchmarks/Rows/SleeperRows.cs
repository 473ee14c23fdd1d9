namespace Coroutines.Benchmarks;

/// <summary>Many sleepers with spread deadlines: what one costs to start and to wake, to start and to cancel, and to keep.</summary>
internal static partial class SleeperRows
{
    /// <summary>The figures of one number of sleepers, measured together.</summary>
    private sealed record Measured(double StartAndFire, double Cancel, double Bytes, double Allocated);

    private static readonly Dictionary<(Column, int), Measured> s_measured = [];

    public static IEnumerable<Row> Make(int count)
    {
        bool alone = count > 1000 && count < 1_000_000;
        yield return Special($"sleeper, start + fire, {count:N0} pending", new Goal(Column.Task, 0.1, 0.05), count, static m => m.StartAndFire);
        if (!alone)
        {
            yield return Special($"sleeper, start + cancel, {count:N0} pending", null, count, static m => m.Cancel);
        }

        if (count == 1_000_000)
        {
            yield return new SpecialRow("bytes of a parked sleeper, all told", null, () => Measure(count, static m => new Figure(m.Bytes, double.NaN)))
            {
                Unit = "B",
                MustAtMost = 120,
                ReachAtMost = 80,
            };
        }
    }

    private static SpecialRow Special(string name, Goal? goal, int count, Func<Measured, double> select) =>
        new(name, goal, () => Measure(count, m => new Figure(select(m), m.Allocated)));

    private static Dictionary<Column, Figure> Measure(int count, Func<Measured, Figure> select)
    {
        var figures = new Dictionary<Column, Figure>();
        foreach (var column in (Column[])[Column.Coroutines, Column.Task])
        {
            if (!s_measured.TryGetValue((column, count), out var measured))
            {
                int runs = Math.Clamp(300_000 / count, 2, 30);
                measured = column == Column.Task ? Peer(count, runs) : Ours(count, runs);
                s_measured[(column, count)] = measured;
            }

            figures[column] = select(measured);
        }

        return figures;
    }

    private static int[] Delays(int count, int from, int spread)
    {
        var random = new Random(7);
        var delays = new int[count];
        for (int i = 0; i < count; i++)
        {
            delays[i] = from + random.Next(spread);
        }

        return delays;
    }

    private static Measured Ours(int count, int runs)
    {
        int[] delays = Delays(count, 1000, 500);
        var world = new World();
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = count, MaxIterationsPerTick = int.MaxValue });
        var tasks = new CoroutineTask[count];
        double fire = double.MaxValue;
        double cancel = double.MaxValue;
        double bytes = 0;
        double allocated = double.MaxValue;
        for (int run = 0; run < runs + 2; run++)
        {
            world.Sum = 0;
            long before = GC.GetTotalAllocatedBytes(precise: true);
            double start = ProcessorTime.OfProcess;
            for (int i = 0; i < count; i++)
            {
                loop.Start(Sleeper(world, delays[i]));
            }

            loop.Tick(TimeSpan.Zero);
            double parked = (ProcessorTime.OfProcess - start);
            bytes = run == 0 ? (double)(GC.GetTotalMemory(forceFullCollection: true) - empty - (tasks.Length * 16)) / count : bytes;
            start = ProcessorTime.OfProcess;
            loop.Tick(TimeSpan.FromSeconds(2));
            fire = Math.Min(fire, (parked + (ProcessorTime.OfProcess - start)) / count);
            Check.Equal(count, world.Sum);

            start = ProcessorTime.OfProcess;
            for (int i = 0; i < count; i++)
            {
                tasks[i] = loop.Start(Sleeper(world, delays[i]));
            }

            loop.Tick(TimeSpan.Zero);
            for (int i = 0; i < count; i++)
            {
                tasks[i].Cancel();
            }

            loop.Tick(TimeSpan.Zero);
            cancel = Math.Min(cancel, (ProcessorTime.OfProcess - start) / count);
            Check.Equal(0, loop.TaskCount);
            allocated = Math.Min(allocated, (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / count);
        }

        return new Measured(fire, cancel, bytes, allocated < 1 ? 0 : allocated);
    }

    [Coroutine]
    private static async Coroutine Sleeper(World world, int milliseconds)
    {
        await Coroutine.Sleep(milliseconds);
        world.Sum++;
    }

    /// <summary>The fire is measured as processor time of the process: its timers fire on other threads, while this one waits.</summary>
    private static Measured Peer(int count, int runs)
    {
        int spread = count >= 100_000 ? 200 : 20;
        int[] delays = Delays(count, count >= 1_000_000 ? 2500 : 100, spread);
        var counter = new Counter();
        double fire = double.MaxValue;
        double cancel = double.MaxValue;
        double bytes = 0;
        double allocated = double.MaxValue;
        runs = count >= 1_000_000 ? 1 : Math.Min(runs, 3);
        for (int run = 0; run < runs; run++)
        {
            counter.Value = 0;
            long empty = run == 0 ? GC.GetTotalMemory(forceFullCollection: true) : 0;
            long before = GC.GetTotalAllocatedBytes(precise: true);
            double start = ProcessorTime.OfProcess;
            for (int i = 0; i < count; i++)
            {
                _ = Plain(counter, delays[i]);
            }

            double parked = (ProcessorTime.OfProcess - start);
            allocated = Math.Min(allocated, (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / count);
            bytes = run == 0 ? (double)(GC.GetTotalMemory(forceFullCollection: true) - empty) / count : bytes;
            start = ProcessorTime.OfProcess;
            while (Volatile.Read(ref counter.Value) < count)
            {
                Thread.Sleep(5);
            }

            double woken = ProcessorTime.OfProcess - start;
            fire = Math.Min(fire, (parked + woken) / count);

            using var source = new CancellationTokenSource();
            var tasks = new Task[Math.Min(count, 10_000)];
            start = ProcessorTime.OfProcess;
            for (int i = 0; i < tasks.Length; i++)
            {
                tasks[i] = PlainToken(counter, 3_600_000, source.Token);
            }

            source.Cancel();
            while (!Array.TrueForAll(tasks, static t => t.IsCompleted))
            {
                Thread.Sleep(1);
            }

            cancel = Math.Min(cancel, (ProcessorTime.OfProcess - start) / tasks.Length);
            Check.Equal(tasks.Length, tasks.Count(static t => t.IsCanceled));
        }

        return new Measured(fire, cancel, bytes, allocated);
    }

    private static async Task Plain(Counter counter, int milliseconds)
    {
        await Task.Delay(milliseconds).ConfigureAwait(false);
        Interlocked.Increment(ref counter.Value);
    }

    private static async Task PlainToken(Counter counter, int milliseconds, CancellationToken token)
    {
        await Task.Delay(milliseconds, token).ConfigureAwait(false);
        Interlocked.Increment(ref counter.Value);
    }

    private sealed class Counter
    {
        public int Value;
    }
}
