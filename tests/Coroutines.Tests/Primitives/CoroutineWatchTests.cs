using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A value and who waits for its next change.</summary>
public sealed partial class CoroutineWatchTests
{
    [Fact]
    public void AWatchTellsOfEveryOtherVersion() => Assert.Equal("first b; second c; wrapped d; late", Of(Versions));

    [Fact]
    public void AChangeWakesAllInTheOrderInWhichTheyCame() => Assert.Equal("free; a 2; b 2; c 2", Of(ChangeForThree));

    [Fact]
    public void TwoChangesAtOnceAreSeenOnce() => Assert.Equal("set; a 3; late", Of(ChangeTwice));

    [Fact]
    public void AnEqualValueIsAChange() => Assert.Equal("a 1; 1", Of(SetTheSame));

    [Fact]
    public void ACancelledWatcherInTheMiddleIsPassedOver() => Assert.Equal("b cancelled 1; a 2; c 2", Of(CancelTheMiddle));

    [Fact]
    public void WatchingAllocatesNothing()
    {
        var watch = new CoroutineWatch<int>(0);
        Bytes.AssertNone(() => ChangeOnce(watch));
    }

    [Coroutine]
    private static async Coroutine Versions()
    {
        var watch = new CoroutineWatch<string>("a") { Value = "b" };
        Say($"first {await watch.ChangedSince(-1)}");
        typeof(CoroutineWatch<string>).GetProperty("Version")!.SetValue(watch, int.MaxValue);
        var seen = watch.Version;
        watch.Value = "c";
        Say($"second {await watch.ChangedSince(seen)}");
        seen = watch.Version;
        Assert.True(seen < 0);
        watch.Value = "d";
        Say($"wrapped {await watch.ChangedSince(seen)}");
        Say((await TryWaitFor(See(watch), 10)).Completed ? "seen" : "late");
    }

    [Coroutine]
    private static async Coroutine<string> See(CoroutineWatch<string> watch) => await watch.ChangedSince(watch.Version);

    [Coroutine]
    private static async Coroutine<int> Next(CoroutineWatch<int> watch) => await watch.Changed();

    [Coroutine]
    private static async Coroutine ChangeTwice()
    {
        var watch = new CoroutineWatch<int>(1);
        CoroutineTask task = CreateTask(Watch(watch, "a"));
        await Sleep(1);
        watch.Value = 2;
        watch.Value = 3;
        Say("set");
        await task;
        Say((await TryWaitFor(Next(watch), 5)).Completed ? "again" : "late");
    }

    [Coroutine]
    private static async Coroutine SetTheSame()
    {
        var watch = new CoroutineWatch<int>(1);
        CoroutineTask task = CreateTask(Watch(watch, "a"));
        await Sleep(1);
        watch.Value = 1;
        await task;
        Say(watch.Version);
    }

    [Coroutine]
    private static async Coroutine<int> Change(CoroutineWatch<int> watch)
    {
        await Yield();
        return watch.Value++;
    }

    [Coroutine]
    private static async Coroutine ChangeOnce(CoroutineWatch<int> watch) => await Gather(Next(watch), Next(watch), Change(watch));

    [Coroutine]
    private static async Coroutine Watch(CoroutineWatch<int> watch, string name) => Say($"{name} {await watch.Changed()}");

    [Coroutine]
    private static async Coroutine ChangeForThree()
    {
        var watch = new CoroutineWatch<int>(1);
        await Waiters.LetThreeGoOn(name => Watch(watch, name), () => watch.Value = 2);
    }

    [Coroutine]
    private static async Coroutine CancelTheMiddle()
    {
        var watch = new CoroutineWatch<int>(1);
        await Waiters.CancelTheMiddle(name => Watch(watch, name), () => watch.Value = 2);
    }
}
