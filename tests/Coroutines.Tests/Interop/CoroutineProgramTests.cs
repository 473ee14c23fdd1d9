using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Coroutines.Tests;

/// <summary>Programs that real signals are sent to, each in a process of its own.</summary>
public sealed class CoroutineProgramTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void TheFirstSignalCancelsTheProgramWhichCleansUp(string signal, int exitCode) =>
        Assert.Equal((exitCode, "ready; cleaned up"), Run("cleanup", ("ready", signal)));

    [Theory]
    [InlineData("value", 7)]
    [InlineData("void", 0)]
    [InlineData("result", 7)]
    public void WithoutASignalTheProgramsOwnValueIsTheExitCode(string program, int exitCode) => Assert.Equal((exitCode, "ready"), Run(program));

    [Fact]
    public void AProgramThatCatchesTheCancellationEndsAsItLikes() =>
        Assert.Equal((5, "ready; The program was interrupted by a signal (SIGINT)."), Run("swallow", ("ready", "INT")));

    [Theory]
    [InlineData("stubborn", "INT", "TERM", 143)]
    [InlineData("stubborn", "TERM", "INT", 130)]
    [InlineData("late", "INT", "INT", 130)]
    [InlineData("late", "TERM", "TERM", 143)]
    public void TheSecondSignalEndsItAtOnce(string program, string first, string second, int exitCode) =>
        Assert.Equal((exitCode, "ready; asked"), Run(program, ("ready", first), ("asked", second)));

    [Fact]
    public void OtherTasksCleanUpToo() => Assert.Equal((143, "ready; child cleaned up"), Run("children", ("ready", "TERM")));

    [Fact]
    public void AnErrorOfTheCleanupIsTold()
    {
        (int exitCode, string output) = Run("foreign", ("ready", "TERM"));
        Assert.NotEqual(143, exitCode);
        Assert.Contains(nameof(OperationCanceledException), output, StringComparison.Ordinal);
    }

    [Fact]
    public void RunThrowsAndSetsTheExitCode() =>
        Assert.Equal((143, "ready; cleaned up; The program was terminated by a signal (SIGTERM)."), Run("caught", ("ready", "TERM")));

    [Fact]
    public void AProgramThatBlocksIsEndedByTheSecondSignal()
    {
        using Process process = Start("blocked");
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        Send(process, "TERM");

        // The first reaches a thread of the pool in its own time: those that come meanwhile may be taken with it.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(100)))
        {
            Send(process, "TERM");
        }

        Assert.Equal(143, process.ExitCode);
    }

    /// <summary>Runs a program and sends it signals, each once it has said something.</summary>
    private static (int ExitCode, string Output) Run(string name, params (string When, string Signal)[] signals)
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

    private static Process Start(string name)
    {
        // A shell that starts the tests in the background has them ignore SIGINT, and so would their programs.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Assembly.Load("Coroutines.Signals").Location);
        start.ArgumentList.Add(name);
        return Process.Start(start)!;
    }

    private static void Send(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
