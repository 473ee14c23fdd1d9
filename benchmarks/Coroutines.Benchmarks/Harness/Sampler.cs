using System.Diagnostics;

namespace Coroutines.Benchmarks;

/// <summary>
/// Measures the cases of a row side by side: rounds go through all cases in turn, a round's figure is the median of its samples,
/// a case's figure is its best round. Time is processor time: a busy neighbour costs caches, not turns at the processor.
/// </summary>
internal static class Sampler
{
    private const int Rounds = 6;
    private const int Samples = 5;
    private const int Phases = 4;
    private const int MinimumRuns = 40;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(120);
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

        var repeats = works.Select(Repeats).ToArray();
        var best = new double[cases.Count];
        Array.Fill(best, double.MaxValue);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < works.Length; i++)
            {
                best[i] = Math.Min(best[i], Round(works[i], repeats[i]) / cases[i].Operations);
            }
        }

        var figures = new Dictionary<Column, Figure>();
        for (int i = 0; i < works.Length; i++)
        {
            figures[cases[i].Column] = new Figure(best[i], Bytes(works[i], repeats[i]) / cases[i].Operations);
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
            double start = ProcessorTime.OfThread;
            work.Run();
            once = Math.Min(once, (ProcessorTime.OfThread - start) / 1e6);
        }

        return Math.Clamp((int)(s_sample.TotalMilliseconds / once), 1, 100_000);
    }

    private static double Round(Work work, int repeats)
    {
        Span<double> samples = stackalloc double[Samples];
        for (int s = 0; s < Samples; s++)
        {
            double start = ProcessorTime.OfThread;
            for (int i = 0; i < repeats; i++)
            {
                work.Run();
            }

            samples[s] = (ProcessorTime.OfThread - start) / repeats;
        }

        samples.Sort();
        return samples[Samples / 2];
    }

    private static double Bytes(Work work, int repeats)
    {
        long best = long.MaxValue;
        for (int attempt = 0; attempt < 3; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < repeats; i++)
            {
                work.Run();
            }

            best = Math.Min(best, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return best < 1024 ? 0 : (double)best / repeats;
    }
}
