using System.Diagnostics;
using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Runs a folder of programs from the command line.</summary>
internal static class CorpusCommand
{
    public static int Run(string folder, string[] options)
    {
        var show = ValueOf(options, "--show");
        var programs = CorpusStore.Load(folder)
            .Where(program => show is null || program.Name.Contains(show, StringComparison.Ordinal))
            .ToList();
        return options.Contains("--oracle-only")
            ? CheckOracle(programs, show is not null)
            : Compare(programs, options.Contains("--debug") ? SideOptions.Debug : SideOptions.Release);
    }

    private static int Compare(List<CorpusProgram> programs, SideOptions options)
    {
        var watch = Stopwatch.StartNew();
        var verdicts = Comparison.Compare(programs, options);
        foreach (var verdict in verdicts.Where(one => one.Kind != VerdictKind.Same))
        {
            Console.WriteLine($"{verdict.Program.Name}: {verdict.Kind}\n{verdict.Detail}");
        }

        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            Console.WriteLine($"{kind}: {verdicts.Count(one => one.Kind == kind)}");
        }

        Console.WriteLine($"{programs.Count} programs in {watch.Elapsed.TotalSeconds:F0} s");
        return verdicts.All(one => one.Kind == VerdictKind.Same) ? 0 : 1;
    }

    private static int CheckOracle(List<CorpusProgram> programs, bool show)
    {
        var release = BatchCompiler.Compile(Side.Oracle, SideOptions.Release, programs);
        var debug = BatchCompiler.Compile(Side.Oracle, SideOptions.Debug, programs);
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
