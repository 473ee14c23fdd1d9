using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Sleepers wake by their deadlines, each once.</summary>
public sealed partial class SleepTests
{
    private readonly TraceLog _log = new();

    [Fact]
    public void SleepersWakeInOrderThoughATickEndedBetween()
    {
        using var loop = new CoroutineLoop();
        loop.Start(Nap("first", 1000));
        loop.Tick(TimeSpan.FromMilliseconds(997));
        loop.Start(Nap("second", 10));
        loop.Tick(TimeSpan.FromMilliseconds(100));
        _log.AssertIs("1000 first", "1007 second");
    }

    [Fact]
    public void ASleeperCancelledInTheTurnInWhichItIsDueGoesOnOnce()
    {
        using var loop = new CoroutineLoop();
        CoroutineTask task = default;
        loop.CallLater(TimeSpan.FromMilliseconds(5), () => _log.Add($"cancel {task.Cancel("late")}"));
        task = loop.Start(NapTwice());
        loop.Tick(TimeSpan.FromMilliseconds(5));
        _log.AssertIs("cancel True", "late");
        loop.Tick(TimeSpan.FromMilliseconds(100));
        _log.AssertIs("cancel True", "late", "10 again");
        Assert.Equal((0, 0), (loop.TaskCount, loop.TimersInUse));
    }

    [Fact]
    public void SleepersWakeByTheirDeadlines() => Assert.Equal("b 10; c 20; a 30", Of(ThreeDeadlines));

    [Fact]
    public void EqualDeadlinesWakeInTheOrderInWhichTheyFellAsleep() => Assert.Equal("a 10; b 10; c 10", Of(OneDeadline));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void NoTimeIsOneTurn(int milliseconds) => Assert.Equal("other 0; main 0", Of(() => SleepOneTurn(milliseconds)));

    [Fact]
    public void MinusOneIsATimeThatHasPassedButAnInfiniteTimeSpanNone() => Assert.Equal("-1 0; value 0; caught 10; caught 20; caught 30", Of(Infinite));

    [Fact]
    public void WhereNothingElseIsLeftNeverIsADeadlock() => Assert.Equal("CoroutineDeadlockException", Of(ForEver));

    [Fact]
    public void ASleepGivesAValue() => Assert.Equal("7 5; x 10", Of(Values));

    [Fact]
    public void SleepUntilIsATimeOfTheLoop() => Assert.Equal("woken 30; past 30", Of(Until));

    [Fact]
    public void ACancelledSleeperIsNotWaitedFor() => Assert.Equal("a cancelled 5; end 5", Of(CancelOne));

    [Fact]
    public void SleepingAllocatesNothing() => Bytes.AssertNone(static () => Naps());

    [Coroutine]
    private async Coroutine Nap(string name, int milliseconds)
    {
        await Sleep(milliseconds);
        _log.Add(CoroutineLoop.Current, name);
    }

    [Coroutine]
    private async Coroutine NapTwice()
    {
        try
        {
            await Nap("not cancelled", 5);
        }
        catch (OperationCanceledException error)
        {
            _log.Add(error.Message);
        }

        await Nap("again", 5);
    }

    [Coroutine]
    private static async Coroutine SayAfter(string name, int milliseconds)
    {
        try
        {
            await Sleep(milliseconds);
            SayAt(name);
        }
        catch (OperationCanceledException)
        {
            SayAt($"{name} cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine ThreeDeadlines() => await Gather(SayAfter("a", 30), SayAfter("b", 10), SayAfter("c", 20));

    [Coroutine]
    private static async Coroutine OneDeadline() => await Gather(SayAfter("a", 10), SayAfter("b", 10), SayAfter("c", 10));

    [Coroutine]
    private static async Coroutine SleepOneTurn(int milliseconds)
    {
        CoroutineLoop.Current.CallSoon(() => SayAt("other"));
        await Sleep(milliseconds);
        SayAt("main");
    }

    [Coroutine]
    private static async Coroutine ForEver() => await Never();

    [Coroutine]
    private static async Coroutine NoEnd(int kind)
    {
        switch (kind)
        {
            case 0:
                await Sleep(Timeout.InfiniteTimeSpan);
                break;
            case 1:
                await Sleep(Timeout.InfiniteTimeSpan, 1);
                break;
            default:
                await Never();
                break;
        }
    }

    [Coroutine]
    private static async Coroutine Infinite()
    {
        await Sleep(-1);
        SayAt("-1");
        SayAt(await Sleep(-1, "value"));
        for (int kind = 0; kind < 3; kind++)
        {
            if (!await TryWaitFor(NoEnd(kind), 10))
            {
                SayAt("caught");
            }
        }
    }

    [Coroutine]
    private static async Coroutine Values()
    {
        SayAt($"{await Sleep(5, 7)}");
        SayAt(await Sleep(TimeSpan.FromMilliseconds(5), "x"));
    }

    [Coroutine]
    private static async Coroutine Until()
    {
        await Sleep(10);
        await SleepUntil(TimeSpan.FromMilliseconds(30));
        SayAt("woken");
        await SleepUntil(TimeSpan.FromMilliseconds(20));
        SayAt("past");
    }

    [Coroutine]
    private static async Coroutine CancelOne()
    {
        CoroutineTask task = CreateTask(SayAfter("a", 1000));
        await Sleep(5);
        task.Cancel();
        await task;
        SayAt("end");
    }

    [Coroutine]
    private static async Coroutine Naps()
    {
        await Sleep(1);
        await Sleep(0);
        await Sleep(2, "x");
        await SleepUntil(CoroutineLoop.Current.Time + TimeSpan.FromMilliseconds(1));
        await Yield();
    }
}
