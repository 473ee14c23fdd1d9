using System.Diagnostics;
using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Writes random programs and compares the two sides on them.</summary>
internal static class FuzzCommand
{
    private const int BatchSize = 50;
    private static readonly TimeSpan MinimiserLimit = TimeSpan.FromMinutes(2);

    /// <param name="seed">The first seed.</param>
    /// <param name="count">How many programs, each with the next seed.</param>
    /// <param name="keep">The folder that a minimised file of each failure goes to, or null.</param>
    public static int Run(int seed, int count, string? keep)
    {
        var census = new Census();
        var counts = new SortedDictionary<VerdictKind, int>();
        var watch = Stopwatch.StartNew();
        for (var first = 0; first < count; first += BatchSize)
        {
            var options = SideOptions.Matrix[first / BatchSize % SideOptions.Matrix.Count];
            var programs = Enumerable.Range(seed + first, Math.Min(BatchSize, count - first))
                .Select(one => new CorpusProgram($"random/seed-{one}", RandomProgram.Write(one, census)))
                .ToList();
            foreach (var verdict in Comparison.Compare(programs, options))
            {
                counts[verdict.Kind] = counts.GetValueOrDefault(verdict.Kind) + 1;
                if (verdict.Kind != VerdictKind.Same)
                {
                    Report(verdict, options, keep);
                }
            }
        }

        census.Print(Console.Out, Least(count, 500), Least(count, 20_000));
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            Console.WriteLine($"{kind}: {counts.GetValueOrDefault(kind)}");
        }

        var bad = count - counts.GetValueOrDefault(VerdictKind.Same);
        Console.WriteLine($"{count} programs in {watch.Elapsed.TotalSeconds:F0} s, {bad} failed");
        return bad == 0 ? 0 : 1;
    }

    /// <summary>One occurrence for every so many programs, and at least one.</summary>
    private static int Least(int count, int per) => Math.Max(1, count / per);

    private static void Report(Verdict verdict, SideOptions options, string? keep)
    {
        Console.WriteLine($"{verdict.Program.Name} ({options}): {verdict.Kind}\n{verdict.Detail}");
        if (keep is not null)
        {
            var small = new Minimiser(options, MinimiserLimit).Reduce(verdict);
            var path = Path.Combine(keep, Path.GetFileName(small.Path));
            Directory.CreateDirectory(keep);
            File.WriteAllText(path, small.Text);
            Console.WriteLine($"kept as {path}");
        }
    }
}
