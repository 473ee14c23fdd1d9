using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Coroutines.Tests;

/// <summary>Programs of <c>Coroutines.Signals</c> in processes of their own, and signals to them.</summary>
internal static class SignalledProgram
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program and sends it signals, each once it has said something.</summary>
    public static (int ExitCode, string Output) Run(string name, params (string When, string Signal)[] signals)
    {
        using Process process = Start(name);
        var lines = new List<string>();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        int sent = 0;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
            if (sent < signals.Length && line == signals[sent].When)
            {
                Send(process, signals[sent++].Signal);
            }
        }

        Assert.True(process.WaitForExit(s_patience), "it does not end");
        if (errors.Result.Length != 0)
        {
            lines.Add(errors.Result);
        }

        return (process.ExitCode, string.Join("; ", lines));
    }

    public static Process Start(string name)
    {
        // A shell that starts the tests in the background has them ignore SIGINT, and so would their programs.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Assembly.Load("Coroutines.Signals").Location);
        start.ArgumentList.Add(name);
        return Process.Start(start)!;
    }

    public static void Send(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
