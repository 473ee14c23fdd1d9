using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Permits, and in which order they go to those who wait.</summary>
public sealed partial class CoroutineSemaphoreTests
{
    [Fact]
    public void AsManyAreInAsThereArePermits() => Assert.Equal("a 0; b 0; c 5; d 5; 2", Of(FourForTwo));

    [Fact]
    public void ACancelledWaiterInTheMiddleIsPassedOver() => Assert.Equal("b cancelled 1; a 2; c 7; 1", Of(CancelTheMiddle));

    [Fact]
    public void AWaiterThatIsGivenAPermitAndCancelledPassesItOn() => Assert.Equal("a cancelled 1; b 1; 1", Of(CancelTheWoken));

    [Fact]
    public void ANewcomerDoesNotOvertakeWhoWasGivenAPermit() => Assert.Equal("1 True False; a 1; True", Of(Overtake));

    [Fact]
    public void ManyReleasesAtOnceWakeAsMany() => Assert.Equal("a 1; b 1; 0", Of(ReleaseTwice));

    [Fact]
    public void ABoundedOneIsNotReleasedMoreOftenThanTaken()
    {
        var gate = new CoroutineSemaphore(1, bounded: true);
        Assert.True(gate.TryAcquire());
        gate.Release();
        Assert.Contains("more often", Assert.Throws<SemaphoreFullException>(gate.Release).Message, StringComparison.Ordinal);
        Assert.Equal(1, gate.Value);
    }

    [Fact]
    public void AnUnboundedOneGrows()
    {
        var gate = new CoroutineSemaphore(0);
        Assert.False(gate.TryAcquire());
        gate.Release();
        gate.Release();
        Assert.Equal(2, gate.Value);
    }

    [Fact]
    public void ItHasNoFewerThanNoPermits() => Assert.Throws<ArgumentOutOfRangeException>(static () => new CoroutineSemaphore(-1));

    [Fact]
    public void AContestAllocatesNothing()
    {
        var gate = new CoroutineSemaphore(2);
        Bytes.AssertNone(() => Contest(gate));
    }

    [Coroutine]
    private static async Coroutine FourForTwo()
    {
        var gate = new CoroutineSemaphore(2);
        await Gather(Enter(gate, "a"), Enter(gate, "b"), Enter(gate, "c"), Enter(gate, "d"));
        Say(gate.Value);
    }

    [Coroutine]
    private static async Coroutine Overtake()
    {
        var gate = new CoroutineSemaphore(0);
        CoroutineTask a = CreateTask(Enter(gate, "a"));
        await Sleep(1);
        gate.Release();
        gate.Release();
        Say($"{gate.Value} {gate.IsLocked} {gate.TryAcquire()}");
        await Sleep(1);
        Say(gate.TryAcquire());
        await a;
    }

    [Coroutine]
    private static async Coroutine Take(CoroutineSemaphore gate, string name)
    {
        await gate.Acquire();
        SayAt(name);
    }

    [Coroutine]
    private static async Coroutine ReleaseTwice()
    {
        var gate = new CoroutineSemaphore(0);
        CoroutineTask a = CreateTask(Take(gate, "a"));
        CoroutineTask b = CreateTask(Take(gate, "b"));
        await Sleep(1);
        gate.Release();
        gate.Release();
        await Gather(a, b);
        Say(gate.Value);
    }

    [Coroutine]
    private static async Coroutine Work(CoroutineSemaphore gate)
    {
        using (await gate.Acquire())
        {
            await Sleep(1);
        }
    }

    [Coroutine]
    private static async Coroutine Contest(CoroutineSemaphore gate) => await Gather(Work(gate), Work(gate), Work(gate), Work(gate), Work(gate));

    [Coroutine]
    private static async Coroutine Enter(CoroutineSemaphore gate, string name)
    {
        using (await gate.Acquire())
        {
            SayAt(name);
            await Sleep(5);
        }
    }

    [Coroutine]
    private static async Coroutine CancelTheMiddle()
    {
        var gate = new CoroutineSemaphore(0);
        await Waiters.CancelTheMiddle(name => Enter(gate, name), gate.Release);
        Say(gate.Value);
    }

    [Coroutine]
    private static async Coroutine CancelTheWoken()
    {
        var gate = new CoroutineSemaphore(0);
        await Waiters.CancelTheWoken(name => Enter(gate, name), gate.Release);
        Say(gate.Value);
    }
}
