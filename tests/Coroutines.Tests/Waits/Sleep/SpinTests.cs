using System.Diagnostics;
using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>A run that spins before a deadline: never early, and woken from outside all the same. How exact it is, a test cannot say.</summary>
public sealed partial class SpinTests
{
    private static readonly CoroutineLoopOptions s_spinning = new() { SpinTime = TimeSpan.FromMilliseconds(1) };

    [Theory]
    [InlineData(100)]
    [InlineData(900)]
    [InlineData(2_500)]
    public void ASleepIsNeverTooShort(int microseconds)
    {
        long began = Stopwatch.GetTimestamp();
        CoroutineLoop.Run(Nap(TimeSpan.FromMicroseconds(microseconds)), s_spinning);
        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMicroseconds(microseconds));
    }

    [Fact]
    public void SpinningEndsWhenSomethingComesIn()
    {
        // It would spin for an hour.
        CoroutineLoop.Run(CalledFromOutside(), new CoroutineLoopOptions { SpinTime = TimeSpan.FromHours(2) });
    }

    [Fact]
    public void AClockOfAnotherProviderIsNeverSpunFor()
    {
        var time = new JumpingTime(static _ => TimeSpan.Zero);
        CoroutineLoop.Run(Nap(TimeSpan.FromMilliseconds(0.5)), new CoroutineLoopOptions { SpinTime = TimeSpan.FromMilliseconds(1), Clock = CoroutineClock.FromTimeProvider(time) });
        Assert.InRange(time.Looks, 1, 20);
    }

    [Fact]
    public void ASpinTimeIsNotNegative() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new CoroutineLoop(new CoroutineLoopOptions { SpinTime = TimeSpan.FromTicks(-1) }));

    [Coroutine]
    private static async Coroutine Nap(TimeSpan time) => await Sleep(time);

    [Coroutine]
    private static async Coroutine CalledFromOutside()
    {
        CoroutineTask self = CoroutineTask.Current;
        CoroutineLoop loop = CoroutineLoop.Current;
        var thread = new Thread(() => loop.CallSoonThreadSafe(() => self.Cancel()));
        loop.CallSoon(thread.Start);
        try
        {
            await Sleep(TimeSpan.FromHours(1));
        }
        catch (OperationCanceledException)
        {
            self.Uncancel();
        }

        thread.Join();
    }
}
