using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>A clock that throws, and limits that are met where a run begins: the loop is left, and usable.</summary>
internal static partial class Clocks
{
    /// <summary>Throws at the call of this number.</summary>
    private sealed class BadClock : TimeProvider
    {
        public int Calls { get; private set; }

        public int ThrowsAt { get; set; } = int.MaxValue;

        public override long GetTimestamp() =>
            ++Calls == ThrowsAt ? throw new InvalidOperationException("clock") : base.GetTimestamp();
    }

    [Coroutine]
    private static async Coroutine Nothing() => await Yield();

    [Coroutine]
    private static async Coroutine Sleeps(int milliseconds)
    {
        await Sleep(milliseconds);
        await Sleep(milliseconds);
    }

    [Safety("wherever a clock throws in a run, the run ends and the next one works")]
    internal static void ClockThrows() => ThrowEverywhere(static loop => loop.RunUntilComplete(Sleeps(1)));

    [Safety("the same in a run that is stopped")]
    internal static void ClockThrowsForever() => ThrowEverywhere(static loop =>
    {
        bool over = false;
        loop.CallLater(
            TimeSpan.FromMilliseconds(1),
            () =>
            {
                if (!over)
                {
                    loop.Stop();
                }
            });
        try
        {
            loop.RunForever();
        }
        finally
        {
            over = true;
        }
    });

    [Safety("the same while a loop is disposed with tasks")]
    internal static void ClockThrowsInDispose() => ThrowEverywhere(
        static loop =>
        {
            loop.Start(Sleeps(1000));
            loop.RunUntilComplete(Nothing());
            loop.Dispose();
        });

    private static void ThrowEverywhere(Action<CoroutineLoop> use)
    {
        int thrown = 0;
        for (int at = 1; at < 40; at++)
        {
            var clock = new BadClock();
            var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.FromTimeProvider(clock), ExceptionHandler = static (_, _) => { } });
            clock.ThrowsAt = at;
            try
            {
                use(loop);
            }
            catch (InvalidOperationException error) when (error.Message == "clock")
            {
                thrown++;
            }

            clock.ThrowsAt = int.MaxValue;
            Check.That(!loop.IsRunning && !CoroutineLoop.TryGetCurrent(out _), $"call {at}: the loop was not left");
            if (!loop.IsDisposed)
            {
                loop.RunUntilComplete(Nothing());
            }

            CoroutineLoop.Run(Nothing());
            loop.Dispose();
            loop.TakeCensus();
        }

        Check.That(thrown >= 3, $"it threw only {thrown} times");
    }

    [Safety("no link for a run: the loop is left, and runs once there is one")]
    internal static void RunUntilNoNode()
    {
        CoroutineLoop loop = Loops.Virtual(limited: true, capacity: 4);
        var future = new CoroutineFuture<int>(loop);
        int told = 0;
        Check.Throws<CapacityExceededException>(() =>
        {
            while (true)
            {
                future.Task.AddDoneCallback(_ => told++);
            }
        });
        Check.Throws<CapacityExceededException>(() => loop.RunUntilComplete(Nothing()));
        Check.That(!loop.IsRunning && !CoroutineLoop.TryGetCurrent(out _), "the loop was not left");
        CoroutineLoop.Run(Nothing());
        future.SetResult(1);
        loop.Tick(0.0);
        Check.Equal(8, told, "told");
        loop.RunUntilComplete(Nothing());
        future.Dispose();
        loop.Dispose();
        Check.NothingLeft(loop);
    }
}
