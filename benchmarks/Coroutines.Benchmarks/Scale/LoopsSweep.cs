using System.Diagnostics;

namespace Coroutines.Benchmarks;

/// <summary>Loops side by side, each on a thread of its own with coroutines of its own.</summary>
/// <param name="Threads">How many.</param>
/// <param name="MillionsASecond">Resumes of all together in wall-clock time.</param>
/// <param name="Nanoseconds">Processor time of one resume.</param>
internal sealed record LoopsFigure(int Threads, double MillionsASecond, double Nanoseconds)
{
    /// <summary>Resumes in a second in which each thread has a core to itself: what the loops cost each other shows, a busy machine does not.</summary>
    public double MillionsASecondOfCores => Threads * 1000 / Nanoseconds;
}

internal static partial class LoopsSweep
{
    private const int Workers = 10_000;
    private const int Turns = 1_000;
    private const int Rounds = 5;

    public static IReadOnlyList<LoopsFigure> Measure()
    {
        int[] threads = [.. Enumerable.Range(0, 31).Select(static power => 1 << power).TakeWhile(static n => n < Environment.ProcessorCount), Environment.ProcessorCount];
        Run(1);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => threads.Select(Run).ToArray()).ToArray();
        return
        [
            .. threads.Select((count, i) => new LoopsFigure(
                count,
                new Figure([.. rounds.Select(r => r[i].MillionsASecond)]).Value,
                new Figure([.. rounds.Select(r => r[i].Nanoseconds)]).Value)),
        ];
    }

    public static LineChart Chart(IReadOnlyList<LoopsFigure> figures) => new(
        "Loops side by side, one a thread",
        "threads",
        "million resumes a second",
        [.. figures.Select(static f => $"{f.Threads}")],
        [
            new Series("in wall-clock time", Column.Task.Colour(), [.. figures.Select(static f => f.MillionsASecond)]),
            new Series("in processor time", Column.Coroutines.Colour(), [.. figures.Select(static f => f.MillionsASecondOfCores)]),
            new Series("one loop, so many times", Column.Hand.Colour(), [.. figures.Select(f => f.Threads * figures[0].MillionsASecondOfCores)], Dashed: true),
        ]);

    private static LoopsFigure Run(int threads)
    {
        double[] processor = new double[threads];
        using var ready = new Barrier(threads + 1);
        Thread[] all = [.. Enumerable.Range(0, threads).Select(i => new Thread(() => processor[i] = RunLoop(ready)))];
        foreach (var thread in all)
        {
            thread.Start();
        }

        ready.SignalAndWait();
        long start = Stopwatch.GetTimestamp();
        foreach (var thread in all)
        {
            thread.Join();
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double resumes = (double)threads * Workers * Turns;
        return new LoopsFigure(threads, resumes / seconds / 1e6, processor.Sum() / resumes);
    }

    private static double RunLoop(Barrier ready)
    {
        var world = new World();
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Workers, MaxIterationsPerTick = Turns / 10 });
        for (int i = 0; i < Workers; i++)
        {
            loop.Start(Spin(world));
        }

        loop.Tick(TimeSpan.Zero);
        ready.SignalAndWait();
        double start = ProcessorTime.OfThread;
        for (int i = 0; i < 10; i++)
        {
            loop.Tick(TimeSpan.Zero);
        }

        double taken = ProcessorTime.OfThread - start;
        world.Running = false;
        loop.Tick(TimeSpan.Zero);
        Check.Equal((long)Workers * (Turns + (Turns / 10)), world.Sum);
        return taken;
    }

    [Coroutine]
    private static async Coroutine Spin(World world)
    {
        int x = 0;
        while (world.Running)
        {
            x++;
            await Coroutine.Yield();
        }

        world.Sum += x;
    }
}
