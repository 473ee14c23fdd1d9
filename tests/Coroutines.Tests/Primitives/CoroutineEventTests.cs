using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A flag and who waits for it.</summary>
public sealed partial class CoroutineEventTests
{
    [Fact]
    public void SetWakesAllInTheOrderInWhichTheyCame() => Assert.Equal("free; a 1; b 1; c 1", Of(LetThreeGoOn));

    [Fact]
    public void ASetEventDoesNotSuspend() => Assert.Equal("main 0; other 0", Of(WaitForSet));

    [Fact]
    public void WhoWasWokenGoesOnThoughItIsCleared() => Assert.Equal("a 1; late; False", Of(SetAndClear));

    [Fact]
    public void ACancelledWaiterInTheMiddleIsPassedOver() => Assert.Equal("b cancelled 1; a 2; c 2", Of(CancelTheMiddle));

    [Fact]
    public void AWaiterThatIsWokenAndCancelledIsCancelled() => Assert.Equal("a cancelled 1; b 1", Of(CancelTheWoken));

    [Fact]
    public void OneThatIsMadeSetIsSetUntilItIsCleared()
    {
        var signal = new CoroutineEvent(isSet: true);
        Assert.True(signal.IsSet);
        signal.Clear();
        Assert.False(signal.IsSet);
    }

    [Fact]
    public void WaitingAllocatesNothing()
    {
        var signal = new CoroutineEvent();
        Bytes.AssertNone(() => SetOnce(signal));
    }

    [Coroutine]
    private static async Coroutine WaitForSet()
    {
        var signal = new CoroutineEvent(isSet: true);
        CoroutineTask other = CreateTask(Await(signal, "other"));
        await Await(signal, "main");
        await other;
    }

    [Coroutine]
    private static async Coroutine SetAndClear()
    {
        var signal = new CoroutineEvent();
        CoroutineTask a = CreateTask(Await(signal, "a"));
        await Sleep(1);
        signal.Set();
        signal.Clear();
        await a;
        Say(await TryWaitFor(JustWait(signal), 5) ? "woken" : "late");
        Say(signal.IsSet);
    }

    [Coroutine]
    private static async Coroutine JustWait(CoroutineEvent signal) => await signal.Wait();

    [Coroutine]
    private static async Coroutine SetSoon(CoroutineEvent signal)
    {
        await Yield();
        signal.Set();
    }

    [Coroutine]
    private static async Coroutine SetOnce(CoroutineEvent signal)
    {
        signal.Clear();
        await Gather(JustWait(signal), JustWait(signal), SetSoon(signal));
    }

    [Coroutine]
    private static async Coroutine Await(CoroutineEvent signal, string name)
    {
        await signal.Wait();
        SayAt(name);
    }

    [Coroutine]
    private static async Coroutine LetThreeGoOn()
    {
        var signal = new CoroutineEvent();
        await Waiters.LetThreeGoOn(name => Await(signal, name), signal.Set);
    }

    [Coroutine]
    private static async Coroutine CancelTheMiddle()
    {
        var signal = new CoroutineEvent();
        await Waiters.CancelTheMiddle(name => Await(signal, name), signal.Set);
    }

    [Coroutine]
    private static async Coroutine CancelTheWoken()
    {
        var signal = new CoroutineEvent();
        await Waiters.CancelTheWoken(name => Await(signal, name), signal.Set);
    }
}
