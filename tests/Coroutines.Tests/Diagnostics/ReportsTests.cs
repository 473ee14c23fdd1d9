using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>What comes out of tasks and is not taken goes to the handler, once.</summary>
public sealed partial class ReportsTests
{
    [Fact]
    public void ExceptionsAreReportedOnce()
    {
        var reports = new List<string>();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { ExceptionHandler = (_, report) => reports.Add(report.Message) });
        loop.Start(Fail("one"));
        loop.CreateTask(Fail("two"));
        CoroutineTask taken = loop.CreateTask(Fail("three"));
        loop.Tick(TimeSpan.Zero);
        loop.Tick(TimeSpan.Zero);
        Assert.Single(reports);
        Assert.Throws<FormatException>(taken.GetResult);
        loop.Dispose();
        Assert.Equal(2, reports.Count);
    }

    [Coroutine]
    private static async Coroutine Fail(string message)
    {
        await Yield();
        throw new FormatException(message);
    }
}
