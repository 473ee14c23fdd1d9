using System.Diagnostics;
using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Edits programs of a corpus at random and compares the two sides on what comes out.</summary>
internal static class MetamorphicCommand
{
    private const int BatchSize = 100;
    private const int KeptOfKind = 2;
    private const double MostRejected = 0.05;
    private static readonly TimeSpan MinimiserLimit = TimeSpan.FromSeconds(20);

    /// <param name="corpus">The folder of the programs that are edited.</param>
    /// <param name="seed">The first seed.</param>
    /// <param name="count">How many programs, each with the next seed.</param>
    /// <param name="options"><c>--keep FOLDER</c>: minimised files of each kind of failure go there. <c>--edits NAME|NAME</c>: only these edits are made, and only where there is a place for them.</param>
    public static int Run(string corpus, int seed, int count, string[] options)
    {
        var (keep, edits) = (ValueOf(options, "--keep"), ValueOf(options, "--edits"));
        var writer = new MetamorphicWriter(CorpusStore.Load(corpus), edits?.Split('|'));
        var counts = new FuzzCounts();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        for (var first = 0; first < count; first += BatchSize)
        {
            var combination = SideOptions.Matrix[first / BatchSize % SideOptions.Matrix.Count];
            var programs = Enumerable.Range(seed + first, Math.Min(BatchSize, count - first)).Select(writer.Write).Where(one => edits is null || one.Edits.Count > 0).ToList();
            Compare(programs, combination, counts, kinds, keep);
            Console.WriteLine($"after {counts.Programs} programs, {watch.Elapsed.TotalSeconds:F0} s: {counts.Failed} failed, {counts.Of(VerdictKind.NoOracle)} rejected");
        }

        foreach (var (name, number) in writer.Census.Concat(kinds))
        {
            Console.WriteLine($"  {number,8}  {name}");
        }

        counts.Print(Console.Out);
        Console.WriteLine($"{counts.Programs} edited programs from seed {seed} in {watch.Elapsed.TotalSeconds:F0} s, {counts.Failed} failed, {kinds.Count} kinds");
        return counts.Failed == 0 && counts.Of(VerdictKind.NoOracle) <= counts.Programs * MostRejected ? 0 : 1;
    }

    private static void Compare(List<MetamorphicProgram> programs, SideOptions combination, FuzzCounts counts, SortedDictionary<string, int> kinds, string? keep)
    {
        foreach (var group in programs.GroupBy(one => combination.For(one.Program)))
        {
            var byName = group.ToDictionary(static one => one.Program.Name);
            var verdicts = Comparison.Compare([.. group.Select(static one => one.Program)], group.Key);
            foreach (var verdict in verdicts)
            {
                counts.Add(verdict, group.Key.Optimization);
                if (verdict.Kind == VerdictKind.NoOracle && Environment.GetEnvironmentVariable("FUZZ_REJECTED") is not null)
                {
                    Console.WriteLine($"{verdict.Program.Name} rejected, {string.Join(" + ", byName[verdict.Program.Name].Edits)}: {verdict.Detail}");
                }
            }

            var failed = verdicts.Where(static one => one.Kind is not (VerdictKind.Same or VerdictKind.NoOracle)).Select(one => (byName[one.Program.Name], one)).ToList();
            foreach (var (program, verdict) in EditMinimiser.Reduce(failed, group.Key))
            {
                Report(program, verdict, group.Key, kinds, keep);
            }
        }
    }

    private static string? ValueOf(string[] options, string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    private static void Report(MetamorphicProgram program, Verdict verdict, SideOptions options, SortedDictionary<string, int> kinds, string? keep)
    {
        var kind = EditMinimiser.KindOf(program, verdict);
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        Console.WriteLine($"{program.Program.Name} of {program.Origin.Name} ({options}), {kind}\n{verdict.Detail}");
        if (keep is not null && kinds[kind] <= KeptOfKind)
        {
            var small = new Minimiser(options, MinimiserLimit).Reduce(verdict);
            var path = Path.Combine(keep, string.Concat(kind.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + "-" + Path.GetFileName(small.Path));
            Directory.CreateDirectory(keep);
            File.WriteAllText(path, $"// {kind} ({options})\n// {verdict.Detail.ReplaceLineEndings("\n// ")}\n{small.Text}");
            Console.WriteLine($"kept as {path}");
        }
    }
}
