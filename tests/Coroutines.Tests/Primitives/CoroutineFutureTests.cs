using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>A wait on a future belongs to the record that it waits for, whatever becomes of the future meanwhile.</summary>
public sealed partial class CoroutineFutureTests
{
    private readonly TraceLog _log = new();

    [Fact]
    public void ResetCancelsWhoWaitsAndDisposeDoesAgain()
    {
        Run(ResetThenDispose());
        _log.AssertIs("cancelled", "False", "end");
    }

    [Fact]
    public void AResultAfterAResetReachesNewWaitersOnly()
    {
        Run(ResetThenSet());
        _log.AssertIs("cancelled", "new 6");
    }

    [Fact]
    public void WhoWaitedForAResultGetsItThoughTheFutureWasResetInTheSameTurn()
    {
        Run(SetResetSet());
        _log.AssertIs("old 5", "old 5", "new 6");
    }

    [Fact]
    public void AnErrorAndACancellationBelongToTheirRoundToo()
    {
        Run(FailResetSet());
        _log.AssertIs("old FormatException", "old cancelled", "round 7");
    }

    [Fact]
    public void DisposeInTheTurnOfTheResultLeavesTheResult()
    {
        Run(SetThenDispose());
        _log.AssertIs("old 5", "end");
    }

    [Fact]
    public void AHundredRoundsUseTheSameRecords()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
        loop.RunUntilComplete(Rounds());
        _log.AssertIs("4950");
        Assert.Equal(0, loop.HeadersInUse);
    }

    [Fact]
    public void AWaiterWithALimitLeavesTheRoundThatItWaitedFor()
    {
        Run(LimitThenReset());
        _log.AssertIs("late", "True", "pending False");
    }

    [Fact]
    public void AFutureOfADisposedLoopBelongsToItsNextOne()
    {
        var future = new CoroutineFuture<int>(new CoroutineLoop());
        using (var first = new CoroutineLoop())
        {
            future = new CoroutineFuture<int>(first);
        }

        future.Reset();
        using var second = new CoroutineLoop();
        second.RunUntilComplete(UseOnce(future));
        _log.AssertIs("old 3");
        future.Dispose();
        Assert.Throws<ObjectDisposedException>(future.Reset);
    }

    [Fact]
    public void AResultWakesAllInTheOrderInWhichTheyCame()
    {
        Run(SetForThree());
        _log.AssertIs("set", "a 5", "b 5", "c 5");
    }

    [Fact]
    public void AWaiterThatIsCancelledCancelsTheFuture()
    {
        Run(CancelOneOfTwo());
        _log.AssertIs("a cancelled", "b cancelled", "True");
    }

    [Fact]
    public void AShieldedWaiterThatIsCancelledLeavesIt()
    {
        Run(CancelShielded());
        _log.AssertIs("shielded cancelled", "b 5");
    }

    [Fact]
    public void AnExceptionReachesEachWhoWaits()
    {
        Run(FailForTwo());
        _log.AssertIs("a FormatException", "b FormatException", "True");
    }

    [Fact]
    public void AResultIsSetOnce()
    {
        using var loop = new CoroutineLoop();
        using var future = new CoroutineFuture<int>(loop);
        future.SetResult(1);
        Assert.Contains("done already", Assert.Throws<InvalidOperationException>(() => future.SetResult(2)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => future.SetException(new FormatException()));
        Assert.False(future.TrySetResult(2));
        Assert.False(future.TrySetException(new FormatException()));
        Assert.False(future.Cancel());
        Assert.Equal((1, null), (future.Result, future.GetException()));
    }

    [Fact]
    public void AnUnfinishedOneHasNoResult()
    {
        using var loop = new CoroutineLoop();
        using var future = new CoroutineFuture<int>(loop);
        Assert.Contains("not done", Assert.Throws<InvalidOperationException>(() => future.Result).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => future.GetException());
    }

    [Fact]
    public void ADisposedOneTakesNothing()
    {
        using var loop = new CoroutineLoop();
        var future = new CoroutineFuture<int>(loop);
        future.Dispose();
        future.Dispose();
        Assert.False(future.TrySetResult(1));
        Assert.Throws<InvalidOperationException>(() => future.SetResult(1));
        Assert.Throws<ObjectDisposedException>(() => future.Task);
        Assert.Equal(0, loop.HeadersInUse);
    }

    [Fact]
    public void RoundsAllocateNothing()
    {
        CoroutineFuture<int>? future = null;
        Bytes.AssertNone(() => Round(future ??= new CoroutineFuture<int>()));
    }

    private static void Run(Coroutine main)
    {
        CoroutineLoop.Run(main, new CoroutineLoopOptions { Clock = CoroutineClock.Virtual, ExceptionHandler = (_, report) => Assert.Fail(report.ToString()) });
    }

    [Coroutine]
    private async Coroutine Await(CoroutineFuture<int> future, string name)
    {
        try
        {
            _log.Add($"{name} {await future}");
        }
        catch (OperationCanceledException)
        {
            _log.Add(name.Length == 0 ? "cancelled" : name + " cancelled");
        }
        catch (Exception error)
        {
            _log.Add($"{name} {error.GetType().Name}");
        }
    }

    [Coroutine]
    private async Coroutine ResetThenDispose()
    {
        var future = new CoroutineFuture<int>();
        CoroutineLoop.Current.Start(Await(future, ""));
        await Sleep(1);
        future.Reset();
        await Sleep(1);
        _log.Add($"{future.IsCompleted}");
        future.Dispose();
        await Sleep(1);
        _log.Add("end");
    }

    [Coroutine]
    private async Coroutine ResetThenSet()
    {
        using var future = new CoroutineFuture<int>();
        CoroutineLoop.Current.Start(Await(future, ""));
        await Sleep(1);
        future.Reset();
        Assert.True(future.TrySetResult(6));
        CoroutineLoop.Current.Start(Await(future, "new"));
        await Sleep(1);
    }

    [Coroutine]
    private async Coroutine SetResetSet()
    {
        using var future = new CoroutineFuture<int>();
        CoroutineLoop.Current.Start(Await(future, "old"));
        CoroutineLoop.Current.Start(Await(future, "old"));
        await Sleep(1);
        future.SetResult(5);
        future.Reset();
        future.SetResult(6);
        CoroutineLoop.Current.Start(Await(future, "new"));
        await Sleep(1);
    }

    [Coroutine]
    private async Coroutine FailResetSet()
    {
        using var future = new CoroutineFuture<int>();
        CoroutineLoop.Current.Start(Await(future, "old"));
        await Sleep(1);
        future.SetException(new FormatException());
        future.Reset();
        CoroutineLoop.Current.Start(Await(future, "old"));
        await Sleep(1);
        future.Cancel();
        future.Reset();
        CoroutineLoop.Current.Start(Await(future, "round"));
        await Sleep(1);
        future.SetResult(7);
        await Sleep(1);
    }

    [Coroutine]
    private async Coroutine SetThenDispose()
    {
        var future = new CoroutineFuture<int>();
        CoroutineLoop.Current.Start(Await(future, "old"));
        await Sleep(1);
        future.SetResult(5);
        future.Dispose();
        await Sleep(1);
        _log.Add("end");
    }

    [Coroutine]
    private async Coroutine Rounds()
    {
        using var future = new CoroutineFuture<int>();
        var sum = 0;
        for (var i = 0; i < 100; i++)
        {
            CoroutineLoop.Current.CallSoon(state => future.SetResult((int)state!), i);
            sum += await future;
            future.Reset();
        }

        _log.Add($"{sum}");
    }

    [Coroutine]
    private async Coroutine LimitThenReset()
    {
        using var future = new CoroutineFuture<int>();
        try
        {
            await using (TimeoutAfter(5))
            {
                await future;
            }
        }
        catch (TimeoutException)
        {
            _log.Add("late");
        }

        _log.Add($"{future.IsCanceled}");
        future.Reset();
        _log.Add($"pending {future.IsCompleted}");
    }

    [Coroutine]
    private async Coroutine UseOnce(CoroutineFuture<int> future)
    {
        CoroutineLoop.Current.CallSoon(() => future.SetResult(3));
        await Await(future, "old");
    }

    [Coroutine]
    private async Coroutine SetForThree()
    {
        using var future = new CoroutineFuture<int>();
        CoroutineTask[] tasks = [CreateTask(Await(future, "a")), CreateTask(Await(future, "b")), CreateTask(Await(future, "c"))];
        await Sleep(1);
        future.SetResult(5);
        _log.Add("set");
        await Gather(tasks);
    }

    [Coroutine]
    private async Coroutine CancelOneOfTwo()
    {
        using var future = new CoroutineFuture<int>();
        CoroutineTask[] tasks = [CreateTask(Await(future, "a")), CreateTask(Await(future, "b"))];
        await Sleep(1);
        tasks[0].Cancel();
        await Gather(tasks);
        _log.Add($"{future.IsCanceled}");
    }

    [Coroutine]
    private async Coroutine AwaitShielded(CoroutineFuture<int> future)
    {
        try
        {
            await Shield(future.Task);
        }
        catch (OperationCanceledException)
        {
            _log.Add("shielded cancelled");
        }
    }

    [Coroutine]
    private async Coroutine CancelShielded()
    {
        using var future = new CoroutineFuture<int>();
        CoroutineTask[] tasks = [CreateTask(AwaitShielded(future)), CreateTask(Await(future, "b"))];
        await Sleep(1);
        tasks[0].Cancel();
        await Sleep(1);
        future.SetResult(5);
        await Gather(tasks);
    }

    [Coroutine]
    private async Coroutine FailForTwo()
    {
        using var future = new CoroutineFuture<int>();
        CoroutineTask[] tasks = [CreateTask(Await(future, "a")), CreateTask(Await(future, "b"))];
        await Sleep(1);
        future.SetException(new FormatException());
        await Gather(tasks);
        _log.Add($"{future.IsFaulted && future.GetException() is FormatException}");
    }

    [Coroutine]
    private static async Coroutine<int> Take(CoroutineFuture<int> future) => await future;

    [Coroutine]
    private static async Coroutine<int> Give(CoroutineFuture<int> future)
    {
        await Yield();
        future.SetResult(1);
        return 0;
    }

    [Coroutine]
    private static async Coroutine Round(CoroutineFuture<int> future)
    {
        await Gather(Take(future), Take(future), Give(future));
        future.Reset();
    }
}
