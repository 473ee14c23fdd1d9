using System.Diagnostics;
using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>
/// Breaks the generator on purpose, one fault at a time, and shows that programs of the corpus notice each. The faults are tried
/// in a process of their own, since some end it or keep it busy for ever; the next process goes on behind the fault.
/// </summary>
internal static class MutateCommand
{
    private const int HungExitCode = 75;
    private const string Separator = "\t";

    /// <param name="corpus">The folder of the programs.</param>
    /// <param name="options"><c>--pass NAME</c>: only the faults of this pass, or of several between bars. <c>--areas</c>: only the programs of the areas in which a fault should show.</param>
    public static int Run(string corpus, string[] options)
    {
        var at = Array.IndexOf(options, "--pass");
        var pass = at >= 0 && at + 1 < options.Length ? options[at + 1] : "";
        var areas = options.Contains("--areas") ? "areas" : "all";
        var faults = Faults(pass);
        var verdicts = new List<MutantVerdict>();
        while (verdicts.Count < faults.Length)
        {
            var known = verdicts.Count;
            var code = RunWorker([corpus, pass, areas], faults, verdicts);
            if (verdicts.Count < faults.Length && !(code == HungExitCode && verdicts.Count > known))
            {
                var fault = faults[verdicts.Count];
                Add(verdicts, new MutantVerdict(fault, verdicts.Count > 0, $"a program ends the process with exit code {code}"));
            }
        }

        return Summarize(verdicts);
    }

    /// <summary>Tries the faults from one on and prints a line for each, until a program does not end.</summary>
    public static int Work(string corpus, string pass, string areas, int from)
    {
        var trial = new MutantTrial(CorpusStore.Load(corpus), new MutantBuilder(MutantBuilder.SourceFolder()), areas == "areas");
        foreach (var fault in Faults(pass).Skip(from))
        {
            var verdict = Try(trial, fault);
            Console.WriteLine(string.Join(Separator, verdict.IsNoticed, verdict.Text));
            if (verdict.Hangs)
            {
                return HungExitCode;
            }
        }

        return 0;
    }

    private static MutantVerdict Try(MutantTrial trial, Mutation fault)
    {
        try
        {
            return trial.Try(fault);
        }
        catch (InvalidOperationException error)
        {
            return new(fault, false, error.Message.ReplaceLineEndings(" "));
        }
    }

    private static Mutation[] Faults(string pass) => [.. Mutation.All.Where(one => pass.Length == 0 || pass.Split('|').Contains(one.Pass))];

    private static int RunWorker(string[] what, Mutation[] faults, List<MutantVerdict> verdicts)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [typeof(MutateCommand).Assembly.Location, "mutants", .. what, verdicts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        foreach (var argument in Path.GetFileNameWithoutExtension(start.FileName) == "dotnet" ? arguments : arguments[1..])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000"; // a fault may make a list grow for ever
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split(Separator, 2) is [var noticed, var text] && bool.TryParse(noticed, out var isNoticed))
            {
                Add(verdicts, new MutantVerdict(faults[verdicts.Count], isNoticed, text));
            }
        }

        process.WaitForExit();
        return process.ExitCode;
    }

    private static void Add(List<MutantVerdict> verdicts, MutantVerdict verdict)
    {
        verdicts.Add(verdict);
        Console.WriteLine($"{(verdict.IsNoticed ? "noticed" : "MISSED "),-8}| {verdict.Mutation.Pass,-20}| {verdict.Mutation.Name,-66}| {verdict.Text}");
    }

    private static int Summarize(List<MutantVerdict> verdicts)
    {
        Console.WriteLine();
        foreach (var pass in verdicts.GroupBy(one => one.Mutation.Pass))
        {
            Console.WriteLine($"{pass.Key,-20} {pass.Count(),4} mutants, {pass.Count(one => one.IsNoticed),4} noticed");
        }

        var swaps = verdicts.Count(one => one.Mutation.Shows == Evidence.Nothing && one.IsNoticed);
        var missed = verdicts.Count(one => !one.IsNoticed);
        Console.WriteLine($"{swaps} swaps of independent passes leave the generated text as it is");
        Console.WriteLine($"{verdicts.Count - swaps} mutants: {verdicts.Count - swaps - missed} noticed, {missed} missed");
        return missed == 0 ? 0 : 1;
    }
}
