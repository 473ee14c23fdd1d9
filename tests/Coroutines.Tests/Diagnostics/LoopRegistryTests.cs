using System.Runtime.CompilerServices;

namespace Coroutines.Tests;

public class LoopRegistryTests
{
    [Fact]
    public void LoopIsFoundUntilItIsDisposed()
    {
        var loop = new CoroutineLoop();
        Assert.Contains(loop, LoopRegistry.List());

        loop.Dispose();

        Assert.DoesNotContain(loop, LoopRegistry.List());
    }

    [Fact]
    public void LoopsAreInTheOrderInWhichTheyWereMade()
    {
        using var first = new CoroutineLoop();
        using var second = new CoroutineLoop();
        using var third = new CoroutineLoop();
        second.Dispose();

        List<CoroutineLoop> loops = LoopRegistry.List();

        Assert.True(loops.IndexOf(first) < loops.IndexOf(third));
        Assert.Equal(loops.OrderBy(static loop => loop.Number), loops);
    }

    [Fact]
    public void LoopThatNobodyKeepsIsNotKept()
    {
        List<int> numbers = MakeLoops(100);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // One of them may still be on this thread's stack.
        Assert.InRange(LoopRegistry.List().Count(loop => numbers.Contains(loop.Number)), 0, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<int> MakeLoops(int count) =>
        [.. Enumerable.Range(0, count).Select(static _ => new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 1 }).Number)];
}
