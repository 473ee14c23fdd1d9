using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>What debug mode finds while a loop runs and when it ends.</summary>
public sealed partial class DebugChecksTests
{
    [Fact]
    public void SlowStepsHeldLocksAndWhatNeverStartedAreTold()
    {
        var reports = new List<string>();
        var mutex = new CoroutineLock();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { Debug = true, ExceptionHandler = (_, report) => reports.Add(report.Message) });
        loop.Start(Stall());
        loop.Start(Hold(mutex));
        loop.Tick(TimeSpan.Zero);
#pragma warning disable CORO0012 // The mistake that is told of.
        _ = Stall();
#pragma warning restore CORO0012
        loop.Dispose();
        Assert.Contains("took", reports[0], StringComparison.Ordinal);

        // On a machine that stalls any other step may be slow too.
        string[] others = [.. reports.Where(report => !report.Contains("took", StringComparison.Ordinal))];
        Assert.Equal(2, others.Length);
        Assert.Contains("held a lock", others[0], StringComparison.Ordinal);
        Assert.Contains("never awaited", others[1], StringComparison.Ordinal);
    }

    [Coroutine]
    private static async Coroutine Stall()
    {
        Thread.Sleep(150);
        await Yield();
    }

    [Coroutine]
    private static async Coroutine Hold(CoroutineLock mutex) => await mutex.Acquire();
}
