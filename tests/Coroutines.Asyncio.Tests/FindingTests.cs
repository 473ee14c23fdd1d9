namespace Coroutines.Asyncio.Tests;

/// <summary>What debug mode says of coroutines that the generator wrote: their names, files and lines.</summary>
public sealed partial class FindingTests
{
    [Fact]
    public void ASlowStepIsReportedWithNameFileAndLine()
    {
        var findings = new List<string>();
        using var loop = new CoroutineLoop(new CoroutineLoopOptions
        {
            Debug = true,
            SlowStepThreshold = TimeSpan.Zero,
            ExceptionHandler = (_, report) => findings.Add(report.Message),
        });
        loop.Start(Slow());
        loop.Tick(TimeSpan.Zero);

        Assert.Contains(findings, static text => text.Contains("FindingTests.Slow (", StringComparison.Ordinal) && text.Contains("FindingTests.cs:23)", StringComparison.Ordinal));
    }

    [Coroutine]
    private static async Coroutine Slow()
    {
        await Coroutine.Yield();
    }
}
