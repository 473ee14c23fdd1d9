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
}
