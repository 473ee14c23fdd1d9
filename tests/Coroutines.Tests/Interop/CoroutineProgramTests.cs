using System.Diagnostics;

namespace Coroutines.Tests;

/// <summary>Programs that real signals are sent to, each in a process of its own.</summary>
public sealed class CoroutineProgramTests
{
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void TheFirstSignalCancelsTheProgramWhichCleansUp(string signal, int exitCode) =>
        Assert.Equal((exitCode, "ready; cleaned up"), SignalledProgram.Run("cleanup", ("ready", signal)));

    [Theory]
    [InlineData("value", 7)]
    [InlineData("void", 0)]
    [InlineData("result", 7)]
    public void WithoutASignalTheProgramsOwnValueIsTheExitCode(string program, int exitCode) => Assert.Equal((exitCode, "ready"), SignalledProgram.Run(program));

    [Fact]
    public void AProgramThatCatchesTheCancellationEndsAsItLikes() =>
        Assert.Equal((5, "ready; The program was interrupted by a signal (SIGINT)."), SignalledProgram.Run("swallow", ("ready", "INT")));

    [Theory]
    [InlineData("stubborn", "INT", "TERM", 143)]
    [InlineData("stubborn", "TERM", "INT", 130)]
    [InlineData("late", "INT", "INT", 130)]
    [InlineData("late", "TERM", "TERM", 143)]
    public void TheSecondSignalEndsItAtOnce(string program, string first, string second, int exitCode) =>
        Assert.Equal((exitCode, "ready; asked"), SignalledProgram.Run(program, ("ready", first), ("asked", second)));

    [Fact]
    public void OtherTasksCleanUpToo() => Assert.Equal((143, "ready; child cleaned up"), SignalledProgram.Run("children", ("ready", "TERM")));

    [Fact]
    public void AnErrorOfTheCleanupIsTold()
    {
        (int exitCode, string output) = SignalledProgram.Run("foreign", ("ready", "TERM"));
        Assert.NotEqual(143, exitCode);
        Assert.Contains(nameof(OperationCanceledException), output, StringComparison.Ordinal);
    }

    [Fact]
    public void RunThrowsAndSetsTheExitCode() =>
        Assert.Equal((143, "ready; cleaned up; The program was terminated by a signal (SIGTERM)."), SignalledProgram.Run("caught", ("ready", "TERM")));

    [Fact]
    public void AProgramThatBlocksIsEndedByTheSecondSignal()
    {
        using Process process = SignalledProgram.Start("blocked");
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        SignalledProgram.Send(process, "TERM");

        // The first reaches a thread of the pool in its own time: those that come meanwhile may be taken with it.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(100)))
        {
            SignalledProgram.Send(process, "TERM");
        }

        Assert.Equal(143, process.ExitCode);
    }
}
