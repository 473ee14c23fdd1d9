using System.Runtime.CompilerServices;
using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>The rows that a look at a loop gives: chains with their lines, what is waited for, and who waits.</summary>
public sealed partial class LookTests
{
    private static int s_outer;
    private static int s_inner;
    private readonly CoroutineLoop _loop = new();
    private readonly LoopSnapshot _look = new();

    [Fact]
    public void AChainHasTheLinesOfItsAwaits()
    {
        CoroutineTask task = _loop.Start(Outer(), "one");
        Turn();

        TaskRow row = RowOf(task);
        Assert.Equal(["LookTests.Outer:" + s_outer, "LookTests.Inner:" + s_inner], Chain(row));
        Assert.Equal((WaitKind.Timer, "one", HeaderKind.Task), (row.Wait, row.Name, row.Kind));
        Assert.Equal(TimeSpan.FromMilliseconds(70).Ticks, row.Due - _look.Now);
        Assert.Equal(nameof(LookTests) + ".cs", Path.GetFileName(_look.FramesOf(in row)[0].Map.File));
    }

    [Fact]
    public void ASleepIsToldAlsoOnceItsTimerHasMoved()
    {
        CoroutineTask task = _loop.Start(Nap(1_000_000));
        Turn();
        _loop.Tick(TimeSpan.FromMilliseconds(999_500));
        _loop.Look(_look);
        Assert.Equal(TimeSpan.FromMilliseconds(500).Ticks, RowOf(task).Due - _look.Now);
    }

    [Fact]
    public void ARecursionIsShownLevelByLevel()
    {
        CoroutineTask task = _loop.Start(Down(3));
        Turn();
        Assert.Equal(4, Chain(RowOf(task)).Count(frame => frame.StartsWith("LookTests.Down:", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhoWaitsForWhomIsLinked()
    {
        CoroutineTask<int> inner = _loop.CreateTask(Number(1));
        CoroutineTask join = _loop.Start(Join(inner));
        CoroutineTask both = _loop.Start(Both());
        Turn();
        Turn();

        Assert.Equal([new LinkRow(LinkKind.Free, join.Index)], _look.LinksOf(RowOf(inner.Untyped)).ToArray());
        Assert.Equal((WaitKind.Header, inner.Untyped.Index), (RowOf(join).Wait, RowOf(join).Target));
        Assert.Equal(WaitKind.Children, RowOf(both).Wait);
        Assert.Equal(2, CountLinks(LinkKind.GatherChild, both.Index));
    }

    [Fact]
    public void ATaskOfNetIsFound()
    {
        var source = new TaskCompletionSource();
        CoroutineTask task = _loop.Start(Foreign(source.Task));
        Turn();
        Assert.Same(source.Task, RowOf(task).On);
        Assert.Equal(WaitKind.Bridge, RowOf(task).Wait);
    }

    [Fact]
    public void ALimitIsTold()
    {
        CoroutineTask task = _loop.Start(Limited());
        Turn();
        Assert.Equal(TimeSpan.FromMilliseconds(200).Ticks, RowOf(task).Limit - _look.Now);
    }

    [Fact]
    public void ASecondLookAllocatesNothing()
    {
        for (int i = 0; i < 100; i++)
        {
            _loop.Start(Outer());
        }

        Turn();
        long before = GC.GetAllocatedBytesForCurrentThread();
        _loop.Look(_look);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(100, _look.Tasks.Length);
    }

    [Coroutine]
    private static async Coroutine Outer()
    {
        await Yield();
        s_outer = Line() + 1;
        await Inner();
    }

    [Coroutine]
    private static async Coroutine Inner()
    {
        s_inner = Line() + 1;
        await Sleep(70);
        await Yield();
    }

    [Coroutine]
    private static async Coroutine Nap(int milliseconds) => await Sleep(milliseconds);

    [Coroutine]
    private static async Coroutine Down(int levels)
    {
        if (levels == 0)
        {
            await Sleep(10);
            return;
        }

        await Down(levels - 1);
    }

    [Coroutine]
    private static async Coroutine<int> Number(int value)
    {
        await Sleep(10);
        return value;
    }

    [Coroutine]
    private static async Coroutine Join(CoroutineTask<int> task) => await task;

    [Coroutine]
    private static async Coroutine Both() => await Gather(Number(1), Number(2));

    [Coroutine]
    private static async Coroutine Foreign(Task task) => await task;

    [Coroutine]
    private static async Coroutine Limited()
    {
        await using (TimeoutAfter(200))
        {
            await Sleep(1000);
        }
    }

    private static int Line([CallerLineNumber] int line = 0) => line;

    private void Turn()
    {
        _loop.Tick(TimeSpan.Zero);
        _loop.Look(_look);
    }

    private TaskRow RowOf(CoroutineTask task) => _look.Tasks[_look.RowOf(task.Index)];

    private List<string> Chain(TaskRow row)
    {
        List<string> chain = [];
        foreach (FrameRow frame in _look.FramesOf(in row))
        {
            if (frame.Map.IsMethod)
            {
                chain.Add($"{frame.Map.Name}:{frame.Line}");
            }
        }

        return chain;
    }

    private int CountLinks(LinkKind kind, int waiter)
    {
        int count = 0;
        foreach (TaskRow row in _look.Tasks)
        {
            count += _look.LinksOf(in row).Count(new LinkRow(kind, waiter));
        }

        return count;
    }
}
