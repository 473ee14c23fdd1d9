using System.Diagnostics;
using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>
/// Breaks the generator on purpose, one fault at a time, and shows that programs of the corpus notice each. The faults are tried
/// in a process of their own, since some end it or keep it busy for ever; the next process goes on behind the fault. Ends with
/// <c>2</c> where the trying itself fails.
/// </summary>
internal static class MutateCommand
{
    private const int HungExitCode = 75;
    private const int FailedExitCode = 70;
    private const int NoMemoryExitCode = 71;

    // 128 and the number of the signal: abort and segmentation fault are how .NET ends when the stack or the memory does.
    private const int Abort = 134, SegmentationFault = 139;
    private const int HangUp = 129, Interrupt = 130, Kill = 137, Terminate = 143;

    private const string Separator = "\t";

    /// <param name="corpus">The folder of the programs.</param>
    /// <param name="options"><c>--pass NAME</c>: only the faults of this pass, or the fault of this name, or several between bars. <c>--areas</c>: only the programs of the areas in which a fault should show.</param>
    public static int Run(string corpus, string[] options)
    {
        var at = Array.IndexOf(options, "--pass");
        var pass = at >= 0 && at + 1 < options.Length ? options[at + 1] : "";
        var areas = options.Contains("--areas") ? "areas" : "all";
        var faults = Faults(pass);
        try
        {
            return Summarize(new MutationRun(faults, (from, verdict) => RunWorker([corpus, pass, areas], from, verdict), Print).Run());
        }
        catch (InvalidOperationException error)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }
    }

    /// <summary>Tries the faults from one on and prints a line for each, until a program does not end.</summary>
    public static int Work(string corpus, string pass, string areas, int from)
    {
        try
        {
            return TryAll(corpus, pass, areas, from);
        }
        catch (OutOfMemoryException)
        {
            return NoMemoryExitCode;
        }
#pragma warning disable CA1031 // whatever goes wrong here is no fault's doing
        catch (Exception error)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine(error);
            return FailedExitCode;
        }
    }

    private static int TryAll(string corpus, string pass, string areas, int from)
    {
        var trial = new MutantTrial(CorpusStore.Load(corpus), new MutantBuilder(), areas == "areas");
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

    private static Mutation[] Faults(string pass) => [.. Mutation.All.Where(one => pass.Length == 0 || pass.Split('|').Any(name => name == one.Pass || name == one.Name))];

    private static WorkerEnd RunWorker(string[] what, int from, Action<bool, string> verdict)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string[] arguments = [typeof(MutateCommand).Assembly.Location, "mutants", .. what, from.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        foreach (var argument in Path.GetFileNameWithoutExtension(start.FileName) == "dotnet" ? arguments : arguments[1..])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000"; // a fault may make a list grow for ever
        using var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split(Separator, 2) is [var noticed, var text] && bool.TryParse(noticed, out var isNoticed))
            {
                verdict(isNoticed, text);
            }
        }

        process.WaitForExit();
        return process.ExitCode switch
        {
            0 => WorkerEnd.Finished,
            HungExitCode => WorkerEnd.Hung,
            Abort or SegmentationFault or NoMemoryExitCode => WorkerEnd.Died,
            HangUp or Interrupt or Kill or Terminate => WorkerEnd.Killed,
            _ => WorkerEnd.Failed,
        };
    }

    private static void Print(MutantVerdict verdict) =>
        Console.WriteLine($"{(verdict.IsNoticed ? "noticed" : "MISSED "),-8}| {verdict.Mutation.Pass,-20}| {verdict.Mutation.Name,-66}| {verdict.Text}");

    private static int Summarize(IReadOnlyList<MutantVerdict> verdicts)
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
