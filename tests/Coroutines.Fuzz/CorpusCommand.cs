using System.Diagnostics;
using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Runs a folder of programs from the command line.</summary>
internal static class CorpusCommand
{
    public static int Run(string folder, string[] options)
    {
        var show = ValueOf(options, "--show");
        var (slice, slices) = SliceOf(ValueOf(options, "--slice") ?? "0/1");
        var programs = CorpusStore.Load(folder)
            .Where(program => show is null || program.Name.Contains(show, StringComparison.Ordinal))
            .Where((program, i) => i % slices == slice || program.NeedsNewest)
            .ToList();
        if (options.Contains("--oracle-only"))
        {
            return CheckOracle(programs, show is not null);
        }

        IReadOnlyList<SideOptions> combinations = options.Contains("--matrix") ? SideOptions.Matrix
            : options.Contains("--debug") ? [SideOptions.Debug]
            : [SideOptions.Release];
        return combinations.Sum(combination => Compare(programs, combination)) == 0 ? 0 : 1;
    }

    // I/N: every Nth program from the Ith on.
    private static (int Slice, int Slices) SliceOf(string text)
    {
        var parts = text.Split('/');
        return (int.Parse(parts[0]), int.Parse(parts[1]));
    }

    /// <summary>Returns how many programs failed.</summary>
    private static int Compare(List<CorpusProgram> programs, SideOptions options)
    {
        var watch = Stopwatch.StartNew();
        var verdicts = Comparison.Compare([.. programs.Where(program => program.Fits(options))], options);
        foreach (var verdict in verdicts.Where(one => one.Kind != VerdictKind.Same))
        {
            Console.WriteLine($"{verdict.Program.Name}: {verdict.Kind}\n{verdict.Explain()}");
        }

        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            Console.WriteLine($"{kind}: {verdicts.Count(one => one.Kind == kind)}");
        }

        var failed = verdicts.Count(one => one.Kind != VerdictKind.Same);
        Console.WriteLine($"{options}: {verdicts.Count} programs in {watch.Elapsed.TotalSeconds:F0} s, {failed} failed");
        return failed;
    }

    private static int CheckOracle(List<CorpusProgram> programs, bool show)
    {
        var release = BatchCompiler.Compile(Side.Oracle, SideOptions.Release, programs.Where(program => program.Fits(SideOptions.Release)));
        var debug = BatchCompiler.Compile(Side.Oracle, SideOptions.Debug, programs.Where(program => program.Fits(SideOptions.Debug)));
        var bad = 0;
        foreach (var (one, other) in release.Zip(debug))
        {
            foreach (var problem in OracleProblems(one, other, show))
            {
                Console.WriteLine($"{one.Program.Name}: {problem}");
                bad++;
            }
        }

        Console.WriteLine($"{programs.Count} programs, {bad} problems");
        return bad == 0 ? 0 : 1;
    }

    private static IEnumerable<string> OracleProblems(CompiledProgram release, CompiledProgram debug, bool show)
    {
        if (!release.Compiled || !debug.Compiled)
        {
            return release.Errors.Concat(debug.Errors);
        }

        if (show)
        {
            Console.WriteLine($"--- {release.Program.Name}\n{release.Outcome.Text}");
        }

        return OracleCheck.Problems(release, debug);
    }

    private static string? ValueOf(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }
}
