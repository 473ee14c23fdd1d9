using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Ticks at whole multiples of a period, for each who waits.</summary>
public sealed partial class CoroutineTickerTests
{
    [Fact]
    public void ATickerServesSeveral() => Assert.Equal("a 1 10; b 1 10; a 1 20; b 1 20; late 3 55; a 1 60", Of(ShareTicker));

    [Fact]
    public void ATickerOfALoopThatIsGoneStartsAnew()
    {
        var ticker = new CoroutineTicker(TimeSpan.FromMilliseconds(10));
        Assert.Equal("1 10; 1 20", Of(() => TickTwice(ticker)));
        Assert.Equal("1 10; 1 20", Of(() => TickTwice(ticker)));
    }

    [Fact]
    public void ATickerDoesNotDrift() => Assert.Equal("1 10; 1 20; 2 45", Of(ComeLate));

    [Fact]
    public void APeriodIsMoreThanNothing() => Assert.Throws<ArgumentOutOfRangeException>(static () => new CoroutineTicker(TimeSpan.Zero));

    [Fact]
    public void ACancelledWaitLeavesTheTickToOthers() => Assert.Equal("a cancelled 5; b 1 10; b 1 20", Of(CancelOne));

    [Fact]
    public void TickingAllocatesNothing()
    {
        CoroutineTicker ticker = new(TimeSpan.FromMilliseconds(2));
        Bytes.AssertNone(() => JustTick(ticker));
    }

    [Coroutine]
    private static async Coroutine Tick(CoroutineTicker ticker, string name, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var passed = await ticker.Next();
            SayAt($"{name} {passed}");
        }
    }

    [Coroutine]
    private static async Coroutine ShareTicker()
    {
        var ticker = new CoroutineTicker(TimeSpan.FromMilliseconds(10));
        await Gather(Tick(ticker, "a", 2), Tick(ticker, "b", 2));
        await Sleep(35);
        await Tick(ticker, "late", 1);
        await Tick(ticker, "a", 1);
    }

    [Coroutine]
    private static async Coroutine TickTwice(CoroutineTicker ticker)
    {
        for (var i = 0; i < 2; i++)
        {
            var passed = await ticker.Next();
            SayAt($"{passed}");
        }
    }

    [Coroutine]
    private static async Coroutine ComeLate()
    {
        var ticker = new CoroutineTicker(TimeSpan.FromMilliseconds(10));
        for (int i = 0; i < 3; i++)
        {
            SayAt($"{await ticker.Next()}");
            await Sleep(i == 1 ? 25 : 3);
        }
    }

    [Coroutine]
    private static async Coroutine TickOrSay(CoroutineTicker ticker)
    {
        try
        {
            await ticker.Next();
        }
        catch (OperationCanceledException)
        {
            SayAt("a cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine CancelOne()
    {
        var ticker = new CoroutineTicker(TimeSpan.FromMilliseconds(10));
        CoroutineTask a = CreateTask(TickOrSay(ticker));
        CoroutineTask b = CreateTask(Tick(ticker, "b", 2));
        await Sleep(5);
        a.Cancel();
        await Gather(a, b);
    }

    [Coroutine]
    private static async Coroutine JustTick(CoroutineTicker ticker)
    {
        await ticker.Next();
        await ticker.Next();
    }
}
