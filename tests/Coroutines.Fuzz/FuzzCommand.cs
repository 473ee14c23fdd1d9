using System.Diagnostics;
using Coroutines.Differential;
using Microsoft.CodeAnalysis;

namespace Coroutines.Fuzz;

/// <summary>Writes random programs and compares the two sides on them.</summary>
internal static class FuzzCommand
{
    private const int BatchSize = 100;
    private const double MostRejected = 0.01;
    private static readonly TimeSpan MinimiserLimit = TimeSpan.FromSeconds(30);

    /// <param name="seed">The first seed.</param>
    /// <param name="count">How many programs, each with the next seed.</param>
    /// <param name="keep">The folder that a minimised file of each failure goes to, or null.</param>
    public static int Run(int seed, int count, string? keep)
    {
        var census = new Census();
        var counts = new FuzzCounts();
        var watch = Stopwatch.StartNew();
        for (var first = 0; first < count; first += BatchSize)
        {
            var combination = SideOptions.Matrix[first / BatchSize % SideOptions.Matrix.Count];
            var programs = Enumerable.Range(seed + first, Math.Min(BatchSize, count - first))
                .Select(one => new CorpusProgram($"random/seed-{one}", RandomProgram.Write(one, census)))
                .ToList();
            foreach (var (verdict, options) in programs.GroupBy(combination.For).SelectMany(static g => Comparison.Compare([.. g], g.Key).Select(v => (v, g.Key))))
            {
                counts.Add(verdict, options.Optimization);
                if (verdict.Kind != VerdictKind.Same)
                {
                    Report(verdict, options, keep);
                }
            }

            Console.WriteLine($"after {counts.Programs} programs, {watch.Elapsed.TotalSeconds:F0} s: {counts.Failed} failed, {counts.Of(VerdictKind.NoOracle)} rejected");
        }

        var frequent = census.Print(Console.Out, CensusLimits.For(count));
        counts.Print(Console.Out);
        Console.WriteLine($"{count} programs from seed {seed} in {watch.Elapsed.TotalSeconds:F0} s, {counts.Failed} failed, census {(frequent ? "met" : "not met")}");
        return counts.Failed == 0 && frequent && counts.Of(VerdictKind.NoOracle) <= count * MostRejected ? 0 : 1;
    }

    private static void Report(Verdict verdict, SideOptions options, string? keep)
    {
        Console.WriteLine($"{verdict.Program.Name} ({options}): {verdict.Kind}\n{verdict.Explain()}");
        if (keep is not null && verdict.Kind != VerdictKind.NoOracle)
        {
            var small = new Minimiser(options, MinimiserLimit).Reduce(verdict);
            var path = Path.Combine(keep, Path.GetFileName(small.Path));
            Directory.CreateDirectory(keep);
            File.WriteAllText(path, small.Text);
            Console.WriteLine($"kept as {path}");
        }
    }
}
