namespace Coroutines.Tests;

/// <summary>Counts what this thread allocates, so that tests beside it do not disturb; the library's own figures are those of <c>Coroutines.Allocation</c>.</summary>
internal static class Bytes
{
    private const int Runs = 300;

    /// <summary>Runs a coroutine to its end again and again, on a clock that ticks by milliseconds: once warm it allocates nothing and leaves nothing.</summary>
    /// <param name="make">A lambda that calls a coroutine; a delegate of the coroutine itself is made by reflection, which allocates.</param>
    public static void AssertNone(Func<Coroutine> make)
    {
        var reports = new List<CoroutineExceptionContext>();
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual, ExceptionHandler = (_, report) => reports.Add(report) });
        Run(loop, make);
        LoopCensus left = loop.TakeCensus();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(loop, make);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(reports);
        Assert.Equal(0, bytes);
        Assert.Equal(left, loop.TakeCensus());
    }

    private static void Run(CoroutineLoop loop, Func<Coroutine> make)
    {
        for (int i = 0; i < Runs; i++)
        {
            CoroutineTask task = loop.Start(make());
            for (int ticks = 0; ticks < 1000 && !task.IsCompleted; ticks++)
            {
                loop.Tick(TimeSpan.FromMilliseconds(1));
            }

            // xunit's own assertions allocate.
            if (!task.IsCompleted)
            {
                Assert.Fail("The coroutine does not end.");
            }
        }
    }
}
