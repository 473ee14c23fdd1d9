using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Time, its scale and its pause at their ends; and the end of a loop.</summary>
public sealed partial class TimeEndTests
{
    private readonly TraceLog _log = new();
    private readonly List<CoroutineExceptionContext> _reports = [];

    public static TheoryData<string> Endless => ["sleep", "until", "limit", "limit at", "wait for", "wait", "ticker", "call", "as completed"];

    [Theory]
    [MemberData(nameof(Endless))]
    public void AnEndlessTimeNeverComes(string what)
    {
        foreach (TimeSpan endless in new[] { TimeSpan.MaxValue, TimeSpan.FromTicks(long.MaxValue - 5), TimeSpan.FromTicks((long.MaxValue / 2) + 1) })
        {
            using CoroutineLoop loop = Loop(CoroutineClock.Manual);
            loop.Tick(TimeSpan.FromDays(1));
            CoroutineTask task = loop.Start(WaitEndlessly(what, endless));
            for (int i = 0; i < 20; i++)
            {
                loop.Tick(TimeSpan.FromDays(365));
            }

            Assert.False(task.IsCompleted);
            task.Cancel();
            loop.Tick(TimeSpan.FromDays(2));
            Assert.True(task.IsCompleted);
            Assert.Equal(default, loop.TakeCensus());
        }

        Assert.Empty(_reports);
    }

    [Fact]
    public void NothingButEndlessSleepIsADeadlock()
    {
        foreach (CoroutineClock clock in new[] { CoroutineClock.Virtual, CoroutineClock.Real, CoroutineClock.Manual })
        {
            using CoroutineLoop loop = Loop(clock);
            Assert.Throws<CoroutineDeadlockException>(() => loop.RunUntilComplete(SleepFor(TimeSpan.MaxValue)));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TimeThatStandsIsNoTimeThatWakes(bool paused)
    {
        foreach (CoroutineClock clock in new[] { CoroutineClock.Virtual, CoroutineClock.Real })
        {
            using CoroutineLoop loop = Loop(clock);
            Stop(loop, paused);
            CoroutineDeadlockException error = Assert.Throws<CoroutineDeadlockException>(() => loop.RunUntilComplete(SleepFor(TimeSpan.FromMilliseconds(5))));
            Assert.Contains("stands still", error.Message, StringComparison.Ordinal);
            Assert.True(loop.Time < TimeSpan.FromMilliseconds(5));
            loop.IsPaused = false;
            loop.TimeScale = 1;
            loop.RunUntilComplete(SleepFor(TimeSpan.FromMilliseconds(5)));
        }
    }

    [Fact]
    public void TimeThatIsPausedByACoroutineGoesOnByACallFromOutside()
    {
        using CoroutineLoop loop = Loop(CoroutineClock.Real);
        using LoopHold hold = loop.ExpectOutsideCalls();
        var resume = new Thread(() =>
        {
            Thread.Sleep(20);
            loop.CallSoonThreadSafe(() => loop.IsPaused = false);
        });
        resume.Start();
        loop.RunUntilComplete(PauseAndSleep());
        resume.Join();
        _log.AssertIs("woken");
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e18)]
    [InlineData(1e6 + 1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(-1e-300)]
    public void AScaleThatIsNoneIsRefused(double scale)
    {
        using CoroutineLoop loop = Loop(CoroutineClock.Real);
        Assert.Throws<ArgumentOutOfRangeException>(() => loop.TimeScale = scale);
        Assert.Equal(1, loop.TimeScale);
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1000)]
    [InlineData(0.5)]
    public void AScaledRunEnds(double scale)
    {
        using CoroutineLoop loop = Loop(CoroutineClock.Real);
        loop.TimeScale = scale;
        loop.RunUntilComplete(SleepFor(TimeSpan.FromMilliseconds(10 * scale)));
        Assert.True(loop.Time >= TimeSpan.FromMilliseconds(10 * scale));
    }

    [Theory]
    [InlineData(1e-6, 1000, 160)]
    [InlineData(0.3, 10, 480_000)]
    [InlineData(1e-300, 1000, 0)]
    public void SmallStepsAddUp(double scale, int frames, long ticks)
    {
        using CoroutineLoop loop = Loop(CoroutineClock.Manual);
        loop.TimeScale = scale;
        for (int i = 0; i < frames; i++)
        {
            loop.Tick(TimeSpan.FromMilliseconds(16));
        }

        Assert.InRange(loop.Time.Ticks, ticks - 1, ticks);
    }

    [Fact]
    public void AScaleThatIsSetEachFrameLosesNoPartOfATick()
    {
        using CoroutineLoop loop = Loop(CoroutineClock.Manual);
        for (int i = 0; i < 1000; i++)
        {
            loop.TimeScale = 1e-6;
            loop.IsPaused = i % 2 == 1;
            loop.Tick(TimeSpan.FromMilliseconds(32));
        }

        Assert.InRange(loop.Time.Ticks, 159, 160);
    }

    [Fact]
    public void ATickBehindTheEndOfTimeIsRefusedAndChangesNothing()
    {
        using CoroutineLoop loop = Loop(CoroutineClock.Manual);
        loop.Tick(TimeSpan.FromDays(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => loop.Tick(TimeSpan.MaxValue));
        loop.TimeScale = 1e6;
        Assert.Throws<ArgumentOutOfRangeException>(() => loop.Tick(TimeSpan.FromTicks(long.MaxValue / 4)));
        Assert.Equal(TimeSpan.FromDays(1), loop.Time);
        Assert.False(loop.IsRunning);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1_000_000)]
    public void ATickOverManyDeadlinesWakesAllOrSaysSo(int turns)
    {
        using CoroutineLoop loop = Loop(CoroutineClock.Manual, turns);
        int wakes = 0;
        loop.Start(Daily(() => wakes++));
        loop.Tick(TimeSpan.Zero);
        loop.Tick(TimeSpan.FromDays(3650));
        if (turns > 10_000)
        {
            Assert.Equal(3650, wakes);
            Assert.Empty(_reports);
        }
        else
        {
            CoroutineExceptionContext report = Assert.Single(_reports);
            Assert.True(report.IsFinding);
            Assert.Contains("moved past", report.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TurnsThatAreLeftWhereTimeStandsAreNoNews()
    {
        using CoroutineLoop loop = Loop(CoroutineClock.Manual, 10);
        loop.Start(YieldForEver());
        loop.Tick(TimeSpan.Zero);
        Assert.Empty(_reports);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ADisposalEndsThoughATaskDoesNot(int kind)
    {
        foreach (CoroutineClock clock in new[] { CoroutineClock.Manual, CoroutineClock.Virtual, CoroutineClock.Real })
        {
            _reports.Clear();
            CoroutineLoop loop = new(new CoroutineLoopOptions
            {
                Clock = clock,
                MaxIterationsOfDispose = 500,
                DisposeTimeout = TimeSpan.FromMilliseconds(200),
                ExceptionHandler = (_, report) => _reports.Add(report),
            });
            CoroutineTask task = loop.Start(GoOn(kind));
            loop.Tick(TimeSpan.Zero);
            loop.Dispose();
            Assert.False(task.IsCompleted);
            Assert.Contains(_reports, report => report.Message.Contains("was pending when its loop was disposed", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void CleanupMaySleepThoughTimeStandsStill()
    {
        foreach (CoroutineClock clock in new[] { CoroutineClock.Manual, CoroutineClock.Virtual, CoroutineClock.Real })
        {
            bool cleaned = false;
            CoroutineLoop loop = Loop(clock);
            loop.Start(CleanUp(() => cleaned = true));
            loop.Tick(TimeSpan.Zero);
            Stop(loop, paused: clock == CoroutineClock.Virtual);
            loop.Dispose();
            Assert.True(cleaned);
        }

        Assert.Empty(_reports);
    }

    private static void Stop(CoroutineLoop loop, bool paused)
    {
        if (paused)
        {
            loop.IsPaused = true;
        }
        else
        {
            loop.TimeScale = 0;
        }
    }

    private CoroutineLoop Loop(CoroutineClock clock, int turns = 1000) => new(new CoroutineLoopOptions
    {
        Clock = clock,
        MaxIterationsPerTick = turns,
        ExceptionHandler = (_, report) => _reports.Add(report),
    });

    [Coroutine]
    private static async Coroutine SleepFor(TimeSpan delay) => await Sleep(delay);

    [Coroutine]
    private static async Coroutine<int> SleepAndGive(TimeSpan delay)
    {
        await Sleep(delay);
        return 1;
    }

    [Coroutine]
    private async Coroutine PauseAndSleep()
    {
        CoroutineLoop.Current.IsPaused = true;
        await Sleep(1);
        _log.Add("woken");
    }

    [Coroutine]
    private static async Coroutine WaitEndlessly(string what, TimeSpan endless)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        var days = TimeSpan.FromDays(100_000);
        switch (what)
        {
            case "sleep":
                await Sleep(endless);
                break;
            case "until":
                await SleepUntil(endless);
                break;
            case "limit":
                await using (TimeoutAfter(endless))
                {
                    await Sleep(days);
                }

                break;
            case "limit at":
                await using (TimeoutAt(endless))
                {
                    await Sleep(days);
                }

                break;
            case "wait for":
                await WaitFor(SleepFor(days), endless);
                break;
            case "wait":
                CoroutineTask sleeper = loop.Start(SleepFor(days));
                try
                {
                    await Wait([sleeper], timeout: endless);
                }
                finally
                {
                    sleeper.Cancel();
                }

                break;
            case "ticker":
                await new CoroutineTicker(endless).Next();
                break;
            case "as completed":
                CoroutineTask last = loop.Start(SleepFor(days));
                try
                {
                    await foreach (CoroutineTask task in AsCompleted([last], endless))
                    {
                        await task;
                    }
                }
                finally
                {
                    last.Cancel();
                }

                break;
            default:
                CoroutineCallback call = loop.CallLater(endless, static () => Assert.Fail("called"));
                CoroutineCallback at = loop.CallAt(endless, static () => Assert.Fail("called"));
                try
                {
                    await Sleep(days);
                }
                finally
                {
                    Assert.True(call.IsPending);
                    call.Cancel();
                    at.Cancel();
                    Assert.False(call.IsPending);
                }

                break;
        }
    }

    [Coroutine]
    private static async Coroutine Daily(Action wake)
    {
        while (true)
        {
            await Sleep(TimeSpan.FromDays(1));
            wake();
        }
    }

    [Coroutine]
    private static async Coroutine YieldForEver()
    {
        while (true)
        {
            await Yield();
        }
    }

    [Coroutine]
    private static async Coroutine GoOn(int kind)
    {
        while (true)
        {
            try
            {
                switch (kind)
                {
                    case 0:
                        await Sleep(1000);
                        break;
                    case 1:
                        await Yield();
                        break;
                    default:
                        await Shield(SleepAndGive(TimeSpan.FromDays(1)));
                        break;
                }
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [Coroutine]
    private static async Coroutine CleanUp(Action done)
    {
        try
        {
            await Sleep(1000);
        }
        finally
        {
            await Sleep(10);
            done();
        }
    }
}
