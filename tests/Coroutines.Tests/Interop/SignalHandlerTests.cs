using System.Runtime.InteropServices;
using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Functions of the user's for signals: real ones, sent to processes of their own; what needs none is asked here.</summary>
public sealed class SignalHandlerTests
{
    private const PosixSignal User1 = (PosixSignal)10;

    [Theory]
    [InlineData("handled")]
    [InlineData("handled-plain")]
    public void AFunctionIsCalledInATurnOfTheLoop(string program) => AssertRun(4, "ready; on the loop", program, ("ready", "10"));

    [Theory]
    [InlineData("counts-term", "TERM")]
    [InlineData("counts-int", "INT")]
    [InlineData("counts-hup", "HUP")]
    public void ItIsCalledForEachSignalAndStandsInPlaceOfTheProgramsOwn(string program, string signal) =>
        AssertRun(3, "ready; 1; 2", program, ("ready", signal), ("1", signal), ("2", signal));

    [Theory]
    [InlineData("changes-term", "TERM", 143)]
    [InlineData("changes-int", "INT", 130)]
    public void TheLastOneIsCalledAndWithoutOneTheProgramIsCancelled(string program, string signal, int exitCode) =>
        AssertRun(exitCode, "ready; True; False; removed; cleaned up", program, ("ready", signal), ("removed", signal));

    [Fact]
    public void ItIsThereWhileTheProgramCleansUp() => AssertRun(143, "ready; asked; cleaned up", "cleans-up-with-handler", ("ready", "TERM"), ("asked", "USR1"));

    [Fact]
    public void WhatItThrowsGoesToTheLoopsHandler() => AssertRun(3, "ready; An exception came out of a callback. bad", "fails", ("ready", "USR1"));

    [Theory]
    [InlineData("removed")]
    [InlineData("disposed")]
    public void WithoutOneTheSignalDoesWhatItDid(string program) => AssertRun(128 + 10, "ready", program, ("ready", "USR1"));

    [Fact]
    public void EachLoopThatHandlesASignalIsTold() => AssertRun(2, "ready", "two", ("ready", "USR1"));

    [Fact]
    public void ASignalIsTheSameByNameAndByNumber() => AssertRun(9, "ready; called", "forever", ("ready", "USR1"), ("called", "TERM"));

    [Fact]
    public void WhileThereIsOneARunIsNoDeadlock()
    {
        using var loop = new CoroutineLoop();
        loop.AddSignalHandler(User1, static () => { });
        loop.AddSignalHandler(User1, static _ => { }, null);
        var other = new Thread(() =>
        {
            while (!loop.IsRunning)
            {
                Thread.Sleep(1);
            }

            Thread.Sleep(20);
            loop.CallSoonThreadSafe(() => Assert.True(loop.RemoveSignalHandler(User1)));
        });
        other.Start();
        Assert.Throws<CoroutineDeadlockException>(() => loop.RunUntilComplete(Never()));
        other.Join();
        Assert.False(loop.RemoveSignalHandler(User1));
    }

    [Fact]
    public void WhatIsWrongIsRefusedAndChangesNothing()
    {
        var loop = new CoroutineLoop();
        Assert.Throws<ArgumentNullException>(() => loop.AddSignalHandler(User1, null!));
        Assert.Throws<ArgumentNullException>(() => loop.AddSignalHandler(User1, null!, null));
        Assert.Throws<IOException>(() => loop.AddSignalHandler((PosixSignal)9, static () => { }));
        Assert.Throws<PlatformNotSupportedException>(() => loop.AddSignalHandler((PosixSignal)(-99), static () => { }));
        Assert.Throws<PlatformNotSupportedException>(() => loop.AddSignalHandler(0, static () => { }));
        Assert.False(loop.RemoveSignalHandler((PosixSignal)9));
        Assert.False(loop.RemoveSignalHandler(User1));
        Assert.Throws<CoroutineDeadlockException>(() => loop.RunUntilComplete(Never()));
        Exception? error = null;
        var other = new Thread(() => error = Record.Exception(() => loop.AddSignalHandler(User1, static () => { })));
        other.Start();
        other.Join();
        Assert.IsType<InvalidOperationException>(error);
        loop.Dispose();
        Assert.Throws<ObjectDisposedException>(() => loop.AddSignalHandler(User1, static () => { }));
        Assert.Throws<ObjectDisposedException>(() => loop.RemoveSignalHandler(User1));
    }

    private static void AssertRun(int exitCode, string output, string program, params (string When, string Signal)[] signals) =>
        Assert.Equal((exitCode, output), SignalledProgram.Run(program, signals));
}
