using System.Diagnostics;

namespace Coroutines.Benchmarks;

/// <summary>
/// Measures the cases of a row side by side: a round takes one sample of each case, and each round begins with another one.
/// Time is processor time: a busy neighbour costs caches, not turns at the processor.
/// </summary>
internal static class Sampler
{
    private const int Rounds = 21;
    private const int Phases = 4;
    private const int MinimumRuns = 40;
    private const int CountingAttempts = 6;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(110);
    private static readonly TimeSpan s_sample = TimeSpan.FromMilliseconds(2);

    public static Dictionary<Column, Figure> Measure(IReadOnlyList<Case> cases)
    {
        var works = cases.Select(static c => c.Prepare()).ToArray();
        // The tiers compile in the background, after a while without news: warm up in several rounds with pauses.
        for (int phase = 0; phase < Phases; phase++)
        {
            foreach (var work in works)
            {
                WarmUp(work);
            }

            Thread.Sleep(s_pause);
        }

        int[] repeats = [.. works.Select(Repeats)];
        double[][] samples = [.. works.Select(static _ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int turn = 0; turn < works.Length; turn++)
            {
                int i = (round + turn) % works.Length;
                samples[i][round] = Sample(works[i], repeats[i]) / cases[i].Operations;
            }
        }

        var figures = new Dictionary<Column, Figure>();
        for (int i = 0; i < works.Length; i++)
        {
            figures[cases[i].Column] = new Figure(samples[i], Bytes(works[i], repeats[i]) / cases[i].Operations);
            works[i].Finish?.Invoke();
        }

        return figures;
    }

    private static void WarmUp(Work work)
    {
        long start = Stopwatch.GetTimestamp();
        int runs = 0;
        do
        {
            work.Run();
            runs++;
        }
        while (Stopwatch.GetElapsedTime(start) < s_warmUp || (runs < MinimumRuns && Stopwatch.GetElapsedTime(start) < 8 * s_warmUp));
    }

    private static int Repeats(Work work)
    {
        double once = double.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            once = Math.Min(once, Sample(work, 1));
        }

        return Math.Clamp((int)(s_sample.TotalNanoseconds / once), 1, 100_000);
    }

    private static double Sample(Work work, int repeats)
    {
        double start = Now(work);
        for (int i = 0; i < repeats; i++)
        {
            work.Run();
        }

        return (Now(work) - start) / repeats;
    }

    private static double Now(Work work) => work.OnOtherThreads ? ProcessorTime.OfProcess : ProcessorTime.OfThread;

    /// <summary>The quietest of a few attempts: what the work allocates it allocates in each, what the JIT's thread does is in one.</summary>
    private static double Bytes(Work work, int repeats)
    {
        long best = long.MaxValue;
        for (int attempt = 0; attempt < CountingAttempts && best != 0; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < repeats; i++)
            {
                work.Run();
            }

            best = Math.Min(best, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return (double)best / repeats;
    }
}
