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
        var watch = Stopwatch.StartNew();
        var compiled = BatchCompiler.Compile(Side.Oracle, SideOptions.Release, programs);
        Console.WriteLine($"oracle: {compiled.Count(one => one.Compiled)} of {compiled.Count} compiled in {watch.ElapsedMilliseconds} ms");
        var again = BatchCompiler.Compile(Side.Oracle, SideOptions.Debug, programs);
        watch.Restart();
        var bad = 0;
        for (var i = 0; i < compiled.Count; i++)
        {
            foreach (var problem in OracleProblems(compiled[i], again[i], show is not null))
            {
                Console.WriteLine($"{compiled[i].Program.Name}: {problem}");
                bad++;
            }
        }

        Console.WriteLine($"oracle: ran in {watch.ElapsedMilliseconds} ms, {bad} problems");
        return bad == 0 ? 0 : 1;
    }

    private static IEnumerable<string> OracleProblems(CompiledProgram program, CompiledProgram again, bool show)
    {
        if (!program.Compiled)
        {
            return program.Errors;
        }

        var first = ProgramRunner.Run(program);
        if (show)
        {
            Console.WriteLine($"--- {program.Program.Name}\n{first.Text}");
        }

        return OracleCheck.Problems(program, first, ProgramRunner.Run(again));
    }

    private static string? ValueOf(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }
}
