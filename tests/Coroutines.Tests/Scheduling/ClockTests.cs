using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>A loop on a clock that jumps, stands or goes back between any two looks ends its waits, and never throws.</summary>
public sealed partial class ClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void AClockThatJumpsAtEachLookEndsEveryWait()
    {
        var time = new JumpingTime(static look => TimeSpan.FromTicks(37_000 + (look * 1_300 % 13_000)));
        RunInTime(time, static () => SleepOften(500));
    }

    [Fact]
    public void AClockThatGoesBackEndsEveryWait()
    {
        var time = new JumpingTime(static look => TimeSpan.FromMilliseconds(look % 7 == 6 ? -3_600_000 : 1));
        RunInTime(time, static () => SleepOften(500));
    }

    [Fact]
    public void AClockThatJumpsForYearsEndsEveryWait()
    {
        var time = new JumpingTime(static look => look % 5 == 4 ? TimeSpan.FromDays(3650) : TimeSpan.FromTicks(1));
        RunInTime(time, static () => SleepOften(100));
    }

    [Fact]
    public void AWaitOfYearsIsNoLongerThanATimerCanBe()
    {
        var time = new JumpingTime(static _ => TimeSpan.FromTicks(1));
        RunInTime(time, static () => SleepFor(TimeSpan.FromDays(10_000)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomSchedulesOnRandomClocksEnd(int seed)
    {
        for (int round = 0; round < 100; round++)
        {
            var random = new Random((seed * 1000) + round);
            var time = new JumpingTime(_ => Jump(random));
            RunInTime(time, () => Mixed(random, 8), random.Next(4) switch { 0 => 1000, 1 => 0.001, 2 => 0.5, _ => 1 });
        }
    }

    [Fact]
    public void ATimeProviderThatIsMovedByAnotherThreadIsNeverMissed()
    {
        var time = new SteppedTime();
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.FromTimeProvider(time) });
        var runner = new Thread(() => loop.RunUntilComplete(SleepOften(2000)));
        runner.Start();
        while (!runner.Join(0))
        {
            time.Step(TimeSpan.FromMilliseconds(1));
            if (time.Now > TimeSpan.FromHours(10))
            {
                Assert.True(runner.Join(Patience), "the loop missed a step of its clock");
            }
        }
    }

    [Fact]
    public void ARealClockBesideForcedCollectionsEndsEveryWait()
    {
        using var stop = new CancellationTokenSource();
        var pauses = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(0);
                GC.Collect(2, GCCollectionMode.Forced, blocking: true);

                // Without a gap between them the runtime may let no other thread in for minutes.
                Thread.Sleep(1);
            }
        });
        pauses.Start();
        try
        {
            CoroutineLoop.Run(SleepOften(300));
        }
        finally
        {
            stop.Cancel();
            pauses.Join();
        }
    }

    private static TimeSpan Jump(Random random) => random.Next(12) switch
    {
        0 => TimeSpan.Zero,
        1 => TimeSpan.FromTicks(-random.NextInt64(TimeSpan.TicksPerHour)),
        2 => TimeSpan.FromTicks(random.NextInt64(TimeSpan.TicksPerDay * 400)),
        3 => TimeSpan.FromTicks(random.NextInt64(37_000, 50_000)),
        _ => TimeSpan.FromTicks(random.NextInt64(30_000)),
    };

    private static void RunInTime(TimeProvider time, Func<Coroutine<int>> main, double scale = 1)
    {
        Exception? error = null;
        var runner = new Thread(() =>
        {
            try
            {
                using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.FromTimeProvider(time) });
                loop.TimeScale = scale;
                loop.RunUntilComplete(main());
            }
            catch (Exception caught)
            {
                error = caught;
            }
        })
        { IsBackground = true };
        runner.Start();
        Assert.True(runner.Join(Patience), "the loop waits for ever");
        Assert.Null(error);
    }

    [Coroutine]
    private static async Coroutine<int> SleepOften(int times)
    {
        TimeSpan last = TimeSpan.Zero;
        for (var i = 0; i < times; i++)
        {
            await Sleep(1);
            TimeSpan now = CoroutineLoop.Current.Time;
            Assert.True(now >= last + TimeSpan.FromMilliseconds(1), $"woken at {now}, asleep at {last}");
            last = now;
        }

        return times;
    }

    [Coroutine]
    private static async Coroutine<int> SleepFor(TimeSpan delay)
    {
        await Sleep(delay);
        return 0;
    }

    [Coroutine]
    private static async Coroutine<int> Mixed(Random random, int tasks)
    {
        var all = new CoroutineTask<int>[tasks];
        for (var i = 0; i < tasks; i++)
        {
            all[i] = CreateTask(Waiter(random));
        }

        return (await Gather(all)).Length;
    }

    [Coroutine]
    private static async Coroutine<int> Waiter(Random random)
    {
        var ticker = new CoroutineTicker(TimeSpan.FromTicks(random.NextInt64(1, 200_000)));
        for (var i = 0; i < 10; i++)
        {
            var delay = TimeSpan.FromTicks(random.NextInt64(-10, 200_000));
            switch (random.Next(6))
            {
                case 0:
                    await TryWaitFor(SleepFor(delay), TimeSpan.FromTicks(random.NextInt64(200_000)));
                    break;
                case 1:
                    await SleepUntil(CoroutineLoop.Current.Time + delay);
                    break;
                case 2:
                    Assert.True(await ticker.Next() >= 1);
                    break;
                case 3:
                    try
                    {
                        await using (TimeoutAfter(delay))
                        {
                            await Sleep(TimeSpan.FromTicks(random.NextInt64(200_000)));
                        }
                    }
                    catch (TimeoutException)
                    {
                    }

                    break;
                case 4:
                    CoroutineTask sleeper = CreateTask(SleepFor(delay));
                    await Wait([sleeper], timeout: TimeSpan.FromTicks(random.NextInt64(200_000)));
                    sleeper.Cancel();
                    sleeper.Forget();
                    break;
                default:
                    await Sleep(delay);
                    break;
            }
        }

        return 0;
    }
}
