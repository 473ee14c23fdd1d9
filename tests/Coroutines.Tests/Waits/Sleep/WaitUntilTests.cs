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
    private static async Coroutine EveryThird(int[] asked) => await WaitUntil(asked, static counts => ++counts[0] % 3 == 0);
}
