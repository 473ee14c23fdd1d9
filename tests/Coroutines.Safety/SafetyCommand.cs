using System.Diagnostics;

namespace Coroutines.Safety;

/// <summary>Runs programs, each in a process of its own.</summary>
internal static class SafetyCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    public static int Run(string[] names, bool full)
    {
        string[] all = names.Length == 0 ? [.. SafetyProgram.Names] : names;
        int wrong = 0;
        foreach (string name in all)
        {
            (bool right, string output) = RunChild(name, full);
            wrong += right ? 0 : 1;
            Console.WriteLine(right ? $"right: {name}" : $"WRONG: {name}\n{output}");
        }

        Console.WriteLine($"{all.Length} programs: {all.Length - wrong} right, {wrong} wrong");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Runs one program; it must end in time, by itself and with the exit code 0.</summary>
    public static (bool Right, string Output) RunChild(string name, bool full)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(SafetyCommand).Assembly.Location);
        start.ArgumentList.Add(name);
        if (full)
        {
            start.ArgumentList.Add("--full");
        }

        // What runs for ever shall not take the machine along.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x40000000";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill();
            return (false, $"{output.Result}{errors.Result}it does not end");
        }

        return (process.ExitCode == 0, $"{output.Result}{errors.Result}exit code {process.ExitCode}");
    }
}
