using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A condition that is asked each frame.</summary>
public sealed partial class WaitUntilTests
{
    [Fact]
    public void ItIsAskedAtOnceAndOnceAFrame()
    {
        using var loop = new CoroutineLoop();
        int asked = 0;
        CoroutineTask task = loop.CreateTask(Until(() => ++asked == 4));
        for (int frame = 1; frame <= 4; frame++)
        {
            loop.Tick(TimeSpan.Zero);
            Assert.Equal((frame, frame == 4), (asked, task.IsCompleted));
        }

        loop.Tick(TimeSpan.Zero);
        Assert.Equal(4, asked);
    }

    [Fact]
    public void WhatHoldsAtOnceDoesNotSuspend() => Assert.Equal("main; other", Of(HoldsAtOnce));

    [Fact]
    public void WaitWhileIsTheOpposite()
    {
        using var loop = new CoroutineLoop();
        bool closed = true;
        CoroutineTask task = loop.CreateTask(While(() => closed));
        loop.Tick(TimeSpan.Zero);
        loop.Tick(TimeSpan.Zero);
        Assert.False(task.IsCompleted);
        closed = false;
        loop.Tick(TimeSpan.Zero);
        Assert.True(task.IsCompletedSuccessfully);
    }

    [Fact]
    public void AConditionMayHaveAState() => Assert.Equal("3 3", Of(WithState));

    [Fact]
    public void WhatTheConditionThrowsComesOut()
    {
        using var loop = new CoroutineLoop();
        int asked = 0;
        CoroutineTask task = loop.CreateTask(Until(() => ++asked == 2 ? throw new FormatException() : false));
        loop.Tick(TimeSpan.Zero);
        Assert.False(task.IsCompleted);
        loop.Tick(TimeSpan.Zero);
        Assert.Throws<FormatException>(task.GetResult);
    }

    [Fact]
    public void OnceCancelledItIsNotAskedAgain()
    {
        using var loop = new CoroutineLoop();
        int asked = 0;
        CoroutineTask task = loop.CreateTask(Until(() => ++asked == 0));
        loop.Tick(TimeSpan.Zero);
        task.Cancel();
        loop.Tick(TimeSpan.Zero);
        loop.Tick(TimeSpan.Zero);
        Assert.True(task.IsCanceled);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void ThereIsACondition() => Assert.Equal("ArgumentNullException", Of(static () => Until(null!)));

    [Fact]
    public void UnderRunItIsAskedOnceAMillisecond()
    {
        // The clock moves when the loop blocks, and by 0.2 ms at each look of the loop's.
        var time = new JumpingTime(static _ => TimeSpan.FromMilliseconds(0.2));
        int asked = 0;
        CoroutineLoop.Run(Until(() => ++asked == 50), new CoroutineLoopOptions { Clock = CoroutineClock.FromTimeProvider(time) });
        Assert.InRange(time.Looks, 50, 400);
    }

    [Fact]
    public void OthersWaitForTheirTimeMeanwhileAlsoOnAVirtualClock() => Assert.Equal("set 10; seen 10; woken 12", Of(WithSleepers));

    [Fact]
    public void WhereTheTimeStandsStillItIsAskedEachTurn() => Assert.Equal("seen 0; seen 5", Of(Paused));

    [Fact]
    public void AFrameOfATickGoesOnInTheNextRun()
    {
        using var loop = new CoroutineLoop();
        bool open = false;
        CoroutineTask task = loop.CreateTask(Until(() => open));
        loop.Tick(TimeSpan.Zero);
        open = true;
        loop.RunUntilComplete(task);
    }

    [Fact]
    public void ALookOfARunGoesOnInTheNextTick()
    {
        using var loop = new CoroutineLoop();
        bool open = false;
        CoroutineTask task = loop.CreateTask(Until(() => open));
        loop.RunUntilComplete(Turn());
        open = true;
        loop.Tick(TimeSpan.Zero);
        Assert.True(task.IsCompleted);
        loop.Tick(TimeSpan.FromMilliseconds(5));
        Assert.Equal(0, loop.TakeCensus().Timers);
    }

    [Fact]
    public void ALookPauseIsNoFrameOfATick()
    {
        using var loop = new CoroutineLoop();
        loop.Start(Until(static () => false));
        loop.RunUntilComplete(Turn());
        int frames = 0;
        loop.Start(CountFrames(() => frames++));
        loop.Tick(TimeSpan.FromMilliseconds(10));
        Assert.Equal(0, frames);
        loop.Tick(TimeSpan.FromMilliseconds(10));
        Assert.Equal(1, frames);
    }

    [Fact]
    public void AskingAllocatesNothing()
    {
        int[] asked = [0];
        Bytes.AssertNone(() => EveryThird(asked));
    }

    [Coroutine]
    private static async Coroutine Until(Func<bool> condition) => await WaitUntil(condition);

    [Coroutine]
    private static async Coroutine While(Func<bool> condition) => await WaitWhile(condition);

    [Coroutine]
    private static async Coroutine HoldsAtOnce()
    {
        CoroutineLoop.Current.CallSoon(static () => Say("other"));
        await WaitUntil(static () => true);
        await WaitWhile(static () => false);
        Say("main");
        await Yield();
    }

    [Coroutine]
    private static async Coroutine WithState()
    {
        int[] asked = [0, 0];
        await WaitUntil(asked, static counts => ++counts[0] == 3);
        await WaitWhile(asked, static counts => ++counts[1] != 3);
        Say($"{asked[0]} {asked[1]}");
    }

    [Coroutine]
    private static async Coroutine Turn() => await Yield();

    [Coroutine]
    private static async Coroutine CountFrames(Action count)
    {
        while (true)
        {
            await NextFrame();
            count();
        }
    }

    [Coroutine]
    private static async Coroutine Set(bool[] flag)
    {
        await Sleep(10);
        flag[0] = true;
        SayAt("set");
    }

    [Coroutine]
    private static async Coroutine WithSleepers()
    {
        bool[] flag = [false];
        CoroutineTask setter = CreateTask(Set(flag));
        await WaitUntil(flag, static flag => flag[0]);
        SayAt("seen");
        await setter;
        await Sleep(2);
        SayAt("woken");
    }

    [Coroutine]
    private static async Coroutine Look(string what, bool[] flag)
    {
        await WaitUntil(flag, static flag => flag[0]);
        SayAt(what);
    }

    /// <summary>Begun while the time stands still, and stopped while it waits.</summary>
    [Coroutine]
    private static async Coroutine Paused()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        bool[] flag = [false];
        loop.IsPaused = true;
        CoroutineTask first = CreateTask(Look("seen", flag));
        await Yield();
        await Yield();
        flag[0] = true;
        await first;
        flag[0] = false;
        loop.IsPaused = false;
        CoroutineTask second = CreateTask(Look("seen", flag));
        await Sleep(5);
        loop.IsPaused = true;
        flag[0] = true;
        await second;
        loop.IsPaused = false;
    }

    [Coroutine]
    private static async Coroutine EveryThird(int[] asked) => await WaitUntil(asked, static counts => ++counts[0] % 3 == 0);
}
