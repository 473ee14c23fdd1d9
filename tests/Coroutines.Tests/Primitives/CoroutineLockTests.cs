using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Who gets the lock, and when.</summary>
public sealed partial class CoroutineLockTests
{
    [Fact]
    public void WhoComesFirstHasItFirst() => Assert.Equal("free; a 1; b 6; c 11; False", Of(LetThreeGoOn));

    [Fact]
    public void ACancelledWaiterInTheMiddleIsPassedOver() => Assert.Equal("b cancelled 1; a 2; c 7; False", Of(CancelTheMiddle));

    [Fact]
    public void AWaiterThatIsWokenAndCancelledPassesItOn() => Assert.Equal("a cancelled 1; b 1; False", Of(CancelTheWoken));

    [Fact]
    public void ANewcomerDoesNotOvertakeWhoWasWoken() => Assert.Equal("False; a 1; main 6", Of(Overtake));

    [Fact]
    public void AFreeLockIsTakenWithoutAWait() => Assert.Equal("main 0; other 0", Of(TakeFree));

    [Fact]
    public void ABlockThatThrowsGivesItBack() => Assert.Equal("FormatException; False", Of(Throw));

    [Fact]
    public void ReleaseOfAFreeLockIsRefused() =>
        Assert.Contains("not held", Assert.Throws<InvalidOperationException>(new CoroutineLock().Release).Message, StringComparison.Ordinal);

    [Fact]
    public void AnEmptyHolderHoldsNothing() => default(CoroutineLock.Holder).Dispose();

    [Fact]
    public void AContestAllocatesNothing()
    {
        var gate = new CoroutineLock();
        Bytes.AssertNone(() => Contest(gate));
    }

    [Coroutine]
    private static async Coroutine Overtake()
    {
        var gate = new CoroutineLock();
        gate.TryAcquire();
        CoroutineTask a = CreateTask(Hold(gate, "a"));
        await Sleep(1);
        gate.Release();
        Say(gate.TryAcquire());
        using (await gate.Acquire())
        {
            SayAt("main");
        }

        await a;
    }

    [Coroutine]
    private static async Coroutine TakeFree()
    {
        var gate = new CoroutineLock();
        CoroutineTask other = CreateTask(Hold(new CoroutineLock(), "other"));
        using (await gate.Acquire())
        {
            SayAt("main");
        }

        await other;
    }

    [Coroutine]
    private static async Coroutine Throw()
    {
        var gate = new CoroutineLock();
        try
        {
            using (await gate.Acquire())
            {
                throw new FormatException();
            }
        }
        catch (FormatException error)
        {
            Say(error.GetType().Name);
        }

        Say(gate.IsLocked);
    }

    [Coroutine]
    private static async Coroutine Work(CoroutineLock gate)
    {
        using (await gate.Acquire())
        {
            await Sleep(1);
        }
    }

    [Coroutine]
    private static async Coroutine Contest(CoroutineLock gate) => await Gather(Work(gate), Work(gate), Work(gate));

    [Coroutine]
    private static async Coroutine Hold(CoroutineLock gate, string name)
    {
        using (await gate.Acquire())
        {
            await SayAndSleep(name);
        }
    }

    [Coroutine]
    private static async Coroutine SayAndSleep(string name)
    {
        SayAt(name);
        await Sleep(5);
    }

    [Coroutine]
    private static async Coroutine LetThreeGoOn()
    {
        CoroutineLock gate = Held();
        await Waiters.LetThreeGoOn(name => Hold(gate, name), gate.Release);
        Say(gate.IsLocked);
    }

    [Coroutine]
    private static async Coroutine CancelTheMiddle()
    {
        CoroutineLock gate = Held();
        await Waiters.CancelTheMiddle(name => Hold(gate, name), gate.Release);
        Say(gate.IsLocked);
    }

    [Coroutine]
    private static async Coroutine CancelTheWoken()
    {
        CoroutineLock gate = Held();
        await Waiters.CancelTheWoken(name => Hold(gate, name), gate.Release);
        Say(gate.IsLocked);
    }

    private static CoroutineLock Held()
    {
        var gate = new CoroutineLock();
        gate.TryAcquire();
        return gate;
    }
}
