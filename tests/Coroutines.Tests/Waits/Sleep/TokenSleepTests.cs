using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A sleep that a token ends.</summary>
public sealed partial class TokenSleepTests
{
    [Fact]
    public void TheTokenEndsTheSleep() => Assert.Equal("caught True 5; 5", Of(CancelAfterFive));

    [Fact]
    public void WithoutACallItIsASleep() => Assert.Equal("slept 10; slept 30; none 40", Of(SleepOn));

    [Fact]
    public void ATokenThatIsCancelledEndsItWithoutATurn() => Assert.Equal("caught True 0; caught True 0; other 0", Of(CancelledBefore));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-5)]
    public void NoTimeIsOneTurn(int milliseconds) => Assert.Equal("other 0; slept 0", Of(() => OneTurn(milliseconds)));

    [Fact]
    public void WithoutAnEndItWaitsForTheToken() => Assert.Equal("caught True 20", Of(WithoutEnd));

    [Fact]
    public void ACallFromAnotherThreadWakesTheLoop() => Assert.Equal("caught True", Of(FromAnotherThread, clock: CoroutineClock.Real));

    [Fact]
    public void WhoIsFirstWins() => Assert.Equal("slept 5; caught True 15", Of(BothAtOnce));

    [Fact]
    public void ACancellationOfTheTaskIsNoneOfTheToken() => Assert.Equal("mine 5; mine 15; mine 25", Of(CancelTask));

    [Fact]
    public void TheOwnTokenOfTheTaskIsACancellationOfIt() => Assert.Equal("caught 5; True; slept 6", Of(OwnToken));

    [Fact]
    public void AForeignTokenIsAFaultThatTheGroupTells() => Assert.Equal("cancelled sibling; AggregateException True; faulted True True", Of(InGroup));

    [Fact]
    public void WhatNobodyAwaitsIsTold() => Assert.Equal($"told {new OperationCanceledException().Message}; end", Of(Alone));

    [Fact]
    public void AfterALimitTheTaskHasAFreshToken() => Assert.Equal("late 5; late 10; late 15; slept 20", Of(LimitsInARow));

    [Fact]
    public void AfterUncancelTheTaskHasAFreshToken() => Assert.Equal("True; False; slept 5", Of(Uncancelled));

    [Fact]
    public void ATokenThatLivesOnLetsGoOfALoopThatIsGone()
    {
        using var source = new CancellationTokenSource();
        WeakReference loop = SleepAndDispose(source.Token);
        for (int i = 0; i < 10 && loop.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(loop.IsAlive);
        source.Cancel();
    }

    [Fact]
    public void OnlyATokenThatMayBeCancelledIsNoDeadlock() => Assert.Equal("CoroutineDeadlockException", Of(static () => Endless(CancellationToken.None)));

    [Fact]
    public void BetweenTicksTheCallWaitsForTheNext()
    {
        using var source = new CancellationTokenSource();
        using var loop = new CoroutineLoop();
        CoroutineTask task = loop.CreateTask(Endless(source.Token));
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(1, loop.TakeCensus().WatchedTokens);
        source.Cancel();
        Assert.False(task.IsCompleted);
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(task.GetException()).CancellationToken);
        Assert.Equal(0, loop.TakeCensus().WatchedTokens);
    }

    [Fact]
    public void ACallThatComesTooLateChangesNothing()
    {
        using var source = new CancellationTokenSource();
        using var loop = new CoroutineLoop();
        CoroutineTask task = loop.CreateTask(TwoNaps(source.Token));
        loop.Tick(TimeSpan.Zero);

        // In the inbox when the first sleep is over; the second has another token.
        source.Cancel();
        loop.Tick(TimeSpan.FromMilliseconds(100));
        loop.Tick(TimeSpan.FromMilliseconds(100));
        Assert.IsType<OperationCanceledException>(task.GetException());
        loop.TakeCensus();
    }

    [Fact]
    public void TokensOfManyThreadsEndManySleeps()
    {
        using var loop = new CoroutineLoop();
        var sources = Enumerable.Range(0, 2000).Select(static _ => new CancellationTokenSource()).ToArray();
        int ended = 0;
        foreach (CancellationTokenSource source in sources)
        {
            loop.Start(EndedBy(() => ended++, source.Token));
        }

        loop.Tick(TimeSpan.Zero);
        var threads = Enumerable.Range(0, 4).Select(part => new Thread(() =>
        {
            for (int i = part; i < sources.Length; i += 4)
            {
                sources[i].Cancel();
            }
        })).ToArray();
        Array.ForEach(threads, static thread => thread.Start());
        while (loop.TaskCount != 0)
        {
            // Some are cut off by their token, some by their time.
            loop.Tick(TimeSpan.FromMilliseconds(1));
        }

        Array.ForEach(threads, static thread => thread.Join());
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(2000, ended);
        Assert.Equal(0, loop.TakeCensus().WatchedTokens);
    }

    [Fact]
    public void ItAllocatesNothing()
    {
        using var source = new CancellationTokenSource();
        Bytes.AssertNone(() => Nap(source.Token));
    }

    private static WeakReference SleepAndDispose(CancellationToken token)
    {
        var loop = new CoroutineLoop(new CoroutineLoopOptions { MaxIterationsOfDispose = 10, ExceptionHandler = static (_, _) => { } });
        loop.Start(GoOn(token));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        CoroutineLoop.Run(Nap(CancellationToken.None));
        return new WeakReference(loop);
    }

    [Coroutine]
    private static async Coroutine GoOn(CancellationToken token)
    {
        while (true)
        {
            try
            {
                await Sleep(Timeout.InfiniteTimeSpan, token);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [Coroutine]
    private static async Coroutine Nap(CancellationToken token)
    {
        await Sleep(1, token);
        await Sleep(TimeSpan.FromMilliseconds(1), token);
    }

    [Coroutine]
    private static async Coroutine TwoNaps(CancellationToken token)
    {
        using var other = new CancellationTokenSource();
        try
        {
            await Sleep(50, token);
        }
        catch (OperationCanceledException)
        {
            await Sleep(50, other.Token);
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine EndedBy(Action ended, CancellationToken token)
    {
        try
        {
            await Sleep(100, token);
        }
        catch (OperationCanceledException)
        {
        }

        ended();
    }

    [Coroutine]
    private static async Coroutine Endless(CancellationToken token) => await Sleep(Timeout.InfiniteTimeSpan, token);

    [Coroutine]
    private static async Coroutine SleepAndSay(int milliseconds, CancellationToken token)
    {
        try
        {
            await Sleep(milliseconds, token);
            SayAt("slept");
        }
        catch (OperationCanceledException error)
        {
            SayAt($"caught {error.CancellationToken == token}");
        }
    }

    [Coroutine]
    private static async Coroutine CancelAfterFive()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), source.Cancel);
        await SleepAndSay(1000, source.Token);
        Say(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    private static async Coroutine SleepOn()
    {
        using var source = new CancellationTokenSource();
        await SleepAndSay(10, source.Token);
        await SleepAndSay(20, source.Token);
        await Sleep(10, CancellationToken.None);
        SayAt("none");
    }

    [Coroutine]
    private static async Coroutine CancelledBefore()
    {
        CoroutineLoop.Current.CallSoon(static () => SayAt("other"));
        await SleepAndSay(1000, new CancellationToken(canceled: true));
        await SleepAndSay(0, new CancellationToken(canceled: true));
        await Yield();
    }

    [Coroutine]
    private static async Coroutine OneTurn(int milliseconds)
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.CallSoon(static () => SayAt("other"));
        await SleepAndSay(milliseconds, source.Token);
    }

    [Coroutine]
    private static async Coroutine WithoutEnd()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(20), source.Cancel);
        try
        {
            await Endless(source.Token);
        }
        catch (OperationCanceledException error)
        {
            SayAt($"caught {error.CancellationToken == source.Token}");
        }
    }

    [Coroutine]
    private static async Coroutine FromAnotherThread()
    {
        using var source = new CancellationTokenSource();
        var thread = new Thread(source.Cancel);
        CoroutineLoop.Current.CallSoon(thread.Start);
        try
        {
            await Endless(source.Token);
        }
        catch (OperationCanceledException error)
        {
            Say($"caught {error.CancellationToken == source.Token}");
        }

        thread.Join();
    }

    /// <summary>Time and token in one turn: the first of both.</summary>
    [Coroutine]
    private static async Coroutine BothAtOnce()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        using var late = new CancellationTokenSource();
        using var early = new CancellationTokenSource();
        CoroutineTask sleeper = CreateTask(SleepAndSay(5, late.Token));
        await Yield();
        loop.CallLater(TimeSpan.FromMilliseconds(5), late.Cancel);
        await sleeper;
        loop.CallLater(TimeSpan.FromMilliseconds(10), early.Cancel);
        await SleepAndSay(10, early.Token);
    }

    /// <summary>The task is cancelled alone, before its token and after it.</summary>
    [Coroutine]
    private static async Coroutine CancelTask()
    {
        for (int kind = 0; kind < 3; kind++)
        {
            using var source = new CancellationTokenSource();
            CoroutineTask task = CreateTask(Endless(source.Token));
            await Sleep(5);
            if (kind == 2)
            {
                source.Cancel();
            }

            task.Cancel("mine");
            if (kind == 1)
            {
                source.Cancel();
            }

            try
            {
                await task;
            }
            catch (OperationCanceledException error)
            {
                SayAt(error.Message);
            }

            await Sleep(5);
        }
    }

    [Coroutine]
    private static async Coroutine OwnToken()
    {
        CoroutineTask task = CreateTask(SleepOnOwnToken());
        await Sleep(5);
        task.Cancel();
        await task;
    }

    [Coroutine]
    private static async Coroutine SleepOnOwnToken()
    {
        CoroutineTask self = CoroutineTask.Current;
        CancellationToken first = self.GetCancellationToken();
        try
        {
            await Sleep(1000, first);
        }
        catch (OperationCanceledException error)
        {
            SayAt("caught");
            Say(!error.CancellationToken.CanBeCanceled && first.IsCancellationRequested);
        }

        await Sleep(1, self.GetCancellationToken());
        SayAt("slept");
        self.Uncancel();
    }

    [Coroutine]
    private static async Coroutine Sibling()
    {
        try
        {
            await Never();
        }
        finally
        {
            Say("cancelled sibling");
        }
    }

    [Coroutine]
    private static async Coroutine InGroup()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), source.Cancel);
        string text = "";
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Endless(source.Token));
            group.CreateTask(Sibling());
        }
        catch (AggregateException error)
        {
            text = $"{error.GetType().Name} {error.InnerExceptions is [OperationCanceledException inner] && inner.CancellationToken == source.Token}";
        }

        Say(text);
        CoroutineTask task = CreateTask(Endless(source.Token));
        await Wait([task]);
        Say($"faulted {task.IsFaulted} {task.GetException() is OperationCanceledException own && own.CancellationToken == source.Token}");
    }

    [Coroutine]
    private static async Coroutine Alone()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.Start(Endless(source.Token));
        await Sleep(1);
        source.Cancel();
        await Sleep(1);
        Say("end");
    }

    [Coroutine]
    private static async Coroutine LimitsInARow()
    {
        for (int kind = 0; kind < 3; kind++)
        {
            try
            {
                switch (kind)
                {
                    case 0:
                        await WaitFor(Endless(CoroutineTask.Current.GetCancellationToken()), 5);
                        break;
                    case 1:
                        await using (TimeoutAfter(5))
                        {
                            await Sleep(1000, CoroutineTask.Current.GetCancellationToken());
                        }

                        break;
                    default:
                        SayAt(await TryWaitFor(Endless(CoroutineTask.Current.GetCancellationToken()), 5) ? "ended" : "late");
                        break;
                }
            }
            catch (TimeoutException)
            {
                SayAt("late");
            }
        }

        await SleepAndSay(5, CoroutineTask.Current.GetCancellationToken());
    }

    [Coroutine]
    private static async Coroutine Uncancelled()
    {
        CoroutineTask self = CoroutineTask.Current;
        CancellationToken first = self.GetCancellationToken();
        self.Cancel();
        Say(first.IsCancellationRequested);
        self.Uncancel();
        Say(self.GetCancellationToken().IsCancellationRequested);
        await SleepAndSay(5, self.GetCancellationToken());
    }
}
