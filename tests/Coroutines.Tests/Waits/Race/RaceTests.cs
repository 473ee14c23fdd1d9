using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>The first to end wins: losers are cancelled in the winner's step, and give back what a primitive had just given them.</summary>
public sealed partial class RaceTests
{
    [Fact]
    public void ALoserThatHasNotBegunTakesNothing() => Assert.Equal("1 left 1", Of(BothFull));

    [Fact]
    public void ALoserGivesAnItemBack() => Assert.Equal("1 left 1", Of(BothPut));

    [Fact]
    public void ALoserGivesItsPlaceInAQueueBack() => Assert.Equal("0; a 0 b 1 9", Of(BothTaken));

    [Fact]
    public void ALoserGivesALockBack() => Assert.Equal("0; False True", Of(BothLocks));

    [Fact]
    public void ALoserGivesAPermitBack() => Assert.Equal("0; 0 1", Of(BothPermits));

    [Fact]
    public void ALoserPassesANotificationOn() => Assert.Equal("other notified; 0; free", Of(BothConditions));

    [Fact]
    public void ALoserThatATimerHasWokenTakesItsStep() => Assert.Equal("told two; 0", Of(BothSleep));

    [Fact]
    public void ALoserThatAFutureHasWokenTakesItsStep() => Assert.Equal("second goes on; told two; 0", Of(BothFutures));

    [Fact]
    public void ALoserTakesThatStepOnly() => Assert.Equal("step; cancelled; 0", Of(TwoSteps));

    [Fact]
    public void TheFirstToEndWinsWhateverItsPlace() => Assert.Equal("1", Of(LaterPlace));

    [Fact]
    public void WhatALosersCleanupThrowsIsTold() => Assert.Equal("told cleanup; 0", Of(FailingCleanup));

    [Fact]
    public void WhatTheWinnerThrowsIsThrownOnce() => Assert.Equal("FormatException", Of(FailingWinner));

    [Fact]
    public void AnErrorOfARaceThatIsCancelledIsTold() => Assert.Equal("told late; limit", Of(CancelledRace));

    [Fact]
    public void LosersOfARaceThatIsNotAwaitedYetAreCancelledToo() => Assert.Equal("loser 1; 0 at 10", Of(AwaitedLate));

    [Fact]
    public void TheLosersAreCancelled() => Assert.Equal("1 4 10; 1", Of(Three));

    [Fact]
    public void ArraysAndListsAreTaken() => Assert.Equal("1; 1; 1 20; 1 20", Of(Collections));

    [Fact]
    public void ThereIsSomethingToRace() => Assert.Equal("ArgumentException", Of(OfNone));

    [Fact]
    public void RacingAllocatesNothing() => Bytes.AssertNone(static () => JustRace());

    [Coroutine]
    private static async Coroutine<int> Get(CoroutineQueue<int> queue) => await queue.Get();

    [Coroutine]
    private static async Coroutine BothFull()
    {
        var a = new CoroutineQueue<int>();
        var b = new CoroutineQueue<int>();
        a.TryPut(1);
        b.TryPut(2);
        RaceResult<int> first = await Race(Get(a), Get(b));
        Say($"{first.Value} left {a.Count + b.Count}");
    }

    [Coroutine]
    private static async Coroutine PutLater(CoroutineQueue<int> a, CoroutineQueue<int> b)
    {
        await Sleep(1);
        a.TryPut(1);
        b.TryPut(2);
    }

    [Coroutine]
    private static async Coroutine BothPut()
    {
        var a = new CoroutineQueue<int>();
        var b = new CoroutineQueue<int>();
        CoroutineLoop.Current.Start(PutLater(a, b));
        RaceResult<int> first = await Race(Get(a), Get(b));
        Say($"{first.Value} left {a.Count + b.Count}");
    }

    [Coroutine]
    private static async Coroutine Put(CoroutineQueue<int> queue, int value) => await queue.Put(value);

    [Coroutine]
    private static async Coroutine TakeLater(CoroutineQueue<int> a, CoroutineQueue<int> b)
    {
        await Sleep(1);
        a.TryGet(out _);
        b.TryGet(out _);
    }

    [Coroutine]
    private static async Coroutine BothTaken()
    {
        var a = new CoroutineQueue<int>(1);
        var b = new CoroutineQueue<int>(1);
        a.TryPut(0);
        b.TryPut(0);
        CoroutineLoop.Current.Start(TakeLater(a, b));
        CoroutineTask race = CreateTask(RacePuts(a, b));
        await Yield();
        await Yield();
        CoroutineTask third = CreateTask(Put(b, 9));
        await race;
        await third;
        a.TryGet(out _);
        Say($"a {a.Count} b {b.Count} {(b.TryGet(out int item) ? item : -1)}");
    }

    [Coroutine]
    private static async Coroutine RacePuts(CoroutineQueue<int> a, CoroutineQueue<int> b) => Say(await Race(Put(a, 1), Put(b, 2)));

    [Coroutine]
    private static async Coroutine Take(CoroutineLock gate) => await gate.Acquire();

    [Coroutine]
    private static async Coroutine BothLocks()
    {
        var a = new CoroutineLock();
        var b = new CoroutineLock();
        a.TryAcquire();
        b.TryAcquire();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(1), () =>
        {
            a.Release();
            b.Release();
        });
        Say(await Race(Take(a), Take(b)));
        Say($"{a.TryAcquire()} {b.TryAcquire()}");
    }

    [Coroutine]
    private static async Coroutine Enter(CoroutineSemaphore gate) => await gate.Acquire();

    [Coroutine]
    private static async Coroutine BothPermits()
    {
        var a = new CoroutineSemaphore(0);
        var b = new CoroutineSemaphore(0);
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(1), () =>
        {
            a.Release();
            b.Release();
        });
        Say(await Race(Enter(a), Enter(b)));
        Say($"{a.Value} {b.Value}");
    }

    [Coroutine]
    private static async Coroutine Notified(CoroutineCondition condition, string? name = null)
    {
        using (await condition.Acquire())
        {
            await condition.Wait();
            if (name is not null)
            {
                Say(name + " notified");
            }
        }
    }

    [Coroutine]
    private static async Coroutine BothConditions()
    {
        var gateOfA = new CoroutineLock();
        var gateOfB = new CoroutineLock();
        var a = new CoroutineCondition(gateOfA);
        var b = new CoroutineCondition(gateOfB);
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(1), () =>
        {
            gateOfA.TryAcquire();
            gateOfB.TryAcquire();
            a.Notify();
            b.Notify();
            a.Release();
            b.Release();
        });
        CoroutineTask race = CreateTask(RaceConditions(a, b));
        await Yield();
        await Yield();
        CoroutineTask other = CreateTask(Notified(b, "other"));
        await race;
        await other;
        Say(a.IsLocked || b.IsLocked ? "locked" : "free");
    }

    [Coroutine]
    private static async Coroutine RaceConditions(CoroutineCondition a, CoroutineCondition b) => Say(await Race(Notified(a), Notified(b)));

    [Coroutine]
    private static async Coroutine<int> Ok()
    {
        await Sleep(5);
        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Bad(string message)
    {
        await Sleep(5);
        throw new FormatException(message);
    }

    [Coroutine]
    private static async Coroutine BothSleep()
    {
        Say((await Race(Ok(), Bad("two"))).Index);
        await Sleep(20);
    }

    [Coroutine]
    private static async Coroutine First(CoroutineFuture<int> future) => await future;

    [Coroutine]
    private static async Coroutine Second(CoroutineFuture<int> future)
    {
        await future;
        Say("second goes on");
        throw new FormatException("two");
    }

    [Coroutine]
    private static async Coroutine BothFutures()
    {
        var a = new CoroutineFuture<int>();
        var b = new CoroutineFuture<int>();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(1), () =>
        {
            a.SetResult(1);
            b.SetResult(2);
        });
        Say(await Race(First(a), Second(b)));
        await Sleep(5);
    }

    [Coroutine]
    private static async Coroutine Sleeper() => await Sleep(5);

    [Coroutine]
    private static async Coroutine Stepper()
    {
        try
        {
            await Sleep(5);
            Say("step");
            await Yield();
            Say("another");
        }
        finally
        {
            Say("cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine TwoSteps() => Say(await Race(Sleeper(), Stepper()));

    [Coroutine]
    private static async Coroutine LaterPlace() => Say(await Race(SleepTwice(), Sleeper()));

    // Woken in the turn of the winner, and then done at once.
    [Coroutine]
    private static async Coroutine SleepTwice()
    {
        await Sleep(5);
        await Sleep(0);
    }

    [Coroutine]
    private static async Coroutine Untidy()
    {
        try
        {
            await Sleep(100);
        }
        catch (OperationCanceledException)
        {
            throw new FormatException("cleanup");
        }
    }

    [Coroutine]
    private static async Coroutine FailingCleanup()
    {
        Say(await Race(Sleeper(), Untidy()));
        await Sleep(5);
    }

    [Coroutine]
    private static async Coroutine FailingWinner() => await Race(Ok(10), Bad("one"));

    [Coroutine]
    private static async Coroutine<int> Ok(int time)
    {
        await Sleep(time);
        return 1;
    }

    [Coroutine]
    private static async Coroutine RaceForLong() => Say(await Race(Untidy("late"), Sleeper(1000)));

    [Coroutine]
    private static async Coroutine Untidy(string message)
    {
        try
        {
            await Sleep(100);
        }
        catch (OperationCanceledException)
        {
            throw new FormatException(message);
        }
    }

    [Coroutine]
    private static async Coroutine Sleeper(int time) => await Sleep(time);

    [Coroutine]
    private static async Coroutine CancelledRace()
    {
        Say(await TryWaitFor(RaceForLong(), 10) ? "done" : "limit");
        await Sleep(5);
    }

    [Coroutine]
    private static async Coroutine Loser()
    {
        try
        {
            await Sleep(100);
        }
        finally
        {
            SayAt("loser");
        }
    }

    [Coroutine]
    private static async Coroutine AwaitedLate()
    {
        RaceOperation race = Race(Sleeper(1), Loser());
        await Sleep(10);
        SayAt(await race + " at");
    }

    [Coroutine]
    private static async Coroutine<int> Give(int value, int time)
    {
        await Sleep(time);
        return value;
    }

    [Coroutine]
    private static async Coroutine Three()
    {
        RaceResult<int> first = await Race(Give(2, 30), Give(4, 10), Give(6, 20));
        SayAt($"{first.Index} {first.Value}");
        Say(CoroutineLoop.Current.TaskCount);
    }

    [Coroutine]
    private static async Coroutine Collections()
    {
        Say(await Race(new[] { Sleeper(20), Sleeper(10) }));
        Say(await Race(new List<Coroutine> { Sleeper(20), Sleeper(10) }));
        RaceResult<int> array = await Race(new[] { Give(10, 20), Give(20, 10) });
        Say($"{array.Index} {array.Value}");
        RaceResult<int> list = await Race(new List<Coroutine<int>> { Give(10, 20), Give(20, 10) });
        Say($"{list.Index} {list.Value}");
    }

    [Coroutine]
    private static async Coroutine OfNone() => await Race(Array.Empty<Coroutine<int>>());

    [Coroutine]
    private static async Coroutine JustRace()
    {
        await Race(Sleeper(3), Sleeper(1));
        await Race(Give(1, 1), Give(2, 2));
    }
}
