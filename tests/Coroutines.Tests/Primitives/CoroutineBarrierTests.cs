using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Coroutines that wait for each other.</summary>
public sealed partial class CoroutineBarrierTests
{
    [Fact]
    public void TheLastToComeLetsAllGoOn() => Assert.Equal("c 2 2; a 0 2; b 1 2; 0", Of(Three));

    [Fact]
    public void ItServesAgain() => Assert.Equal("b 1 1; a 0 1; b 1 3; a 0 3", Of(TwoRounds));

    [Fact]
    public void OneOfOneDoesNotWait() => Assert.Equal("main 0 0; other 0 0", Of(OneOfOne));

    [Fact]
    public void AbortSendsAwayWhoWaitsAndWhoComes() => Assert.Equal("1 False; a broken; True; b broken", Of(Abort));

    [Fact]
    public void ResetSendsAwayWhoWaitsAndServesAgain() => Assert.Equal("a broken; False; c 1 2; b 0 2", Of(Reset));

    [Fact]
    public void ResetMendsABrokenOne() => Assert.Equal("True; False; b 1 0; a 0 0", Of(MendBroken));

    [Fact]
    public void ACancelledWaiterIsNotCounted() => Assert.Equal("2; b cancelled; 1; d 2 1; a 0 1; c 1 1", Of(CancelOne));

    [Fact]
    public void ItHasParties() => Assert.Throws<ArgumentOutOfRangeException>(static () => new CoroutineBarrier(0));

    [Fact]
    public void ARoundAllocatesNothing()
    {
        var barrier = new CoroutineBarrier(3);
        Bytes.AssertNone(() => Round(barrier));
    }

    [Coroutine]
    private static async Coroutine Meet(CoroutineBarrier barrier, string name, int after = 0)
    {
        try
        {
            if (after != 0)
            {
                await Sleep(after);
            }

            SayAt($"{name} {await barrier.Wait()}");
        }
        catch (BrokenBarrierException)
        {
            Say($"{name} broken");
        }
        catch (OperationCanceledException)
        {
            Say($"{name} cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine Three()
    {
        var barrier = new CoroutineBarrier(3);
        await Gather(Meet(barrier, "a"), Meet(barrier, "b", 1), Meet(barrier, "c", 2));
        Say(barrier.WaitingCount);
    }

    [Coroutine]
    private static async Coroutine MeetTwice(CoroutineBarrier barrier, string name, int after)
    {
        await Meet(barrier, name, after);
        await Meet(barrier, name, 2 * after);
    }

    [Coroutine]
    private static async Coroutine TwoRounds()
    {
        var barrier = new CoroutineBarrier(2);
        await Gather(MeetTwice(barrier, "a", 0), MeetTwice(barrier, "b", 1));
    }

    [Coroutine]
    private static async Coroutine OneOfOne()
    {
        CoroutineTask other = CreateTask(Meet(new CoroutineBarrier(1), "other"));
        await Meet(new CoroutineBarrier(1), "main");
        await other;
    }

    [Coroutine]
    private static async Coroutine Abort()
    {
        var barrier = new CoroutineBarrier(2);
        CoroutineTask a = CreateTask(Meet(barrier, "a"));
        await Sleep(1);
        Say($"{barrier.WaitingCount} {barrier.IsBroken}");
        await barrier.Abort();
        await a;
        Say(barrier.IsBroken);
        await Meet(barrier, "b");
    }

    [Coroutine]
    private static async Coroutine Reset()
    {
        var barrier = new CoroutineBarrier(2);
        CoroutineTask a = CreateTask(Meet(barrier, "a"));
        await Sleep(1);
        await barrier.Reset();
        await a;
        Say(barrier.IsBroken);
        await Gather(Meet(barrier, "b"), Meet(barrier, "c", 1));
    }

    [Coroutine]
    private static async Coroutine MendBroken()
    {
        var barrier = new CoroutineBarrier(2);
        await barrier.Abort();
        Say(barrier.IsBroken);
        await barrier.Reset();
        Say(barrier.IsBroken);
        await Gather(Meet(barrier, "a"), Meet(barrier, "b"));
    }

    [Coroutine]
    private static async Coroutine CancelOne()
    {
        var barrier = new CoroutineBarrier(3);
        CoroutineTask a = CreateTask(Meet(barrier, "a"));
        CoroutineTask b = CreateTask(Meet(barrier, "b"));
        await Sleep(1);
        Say(barrier.WaitingCount);
        b.Cancel();
        await b;
        Say(barrier.WaitingCount);
        await Gather(Meet(barrier, "c"), Meet(barrier, "d"));
        await a;
    }

    [Coroutine]
    private static async Coroutine Come(CoroutineBarrier barrier) => await barrier.Wait();

    [Coroutine]
    private static async Coroutine Round(CoroutineBarrier barrier) => await Gather(Come(barrier), Come(barrier), Come(barrier));
}
