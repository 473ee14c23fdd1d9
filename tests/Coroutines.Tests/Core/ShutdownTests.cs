using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>What becomes of tasks when their loop is disposed, as at the end of asyncio's <c>run</c>.</summary>
public sealed partial class ShutdownTests
{
    private readonly List<CoroutineExceptionContext> _reports = [];

    private CoroutineLoop Loop() => new(new CoroutineLoopOptions { ExceptionHandler = (_, report) => _reports.Add(report) });

    [Fact]
    public void WhatCleanupStartsIsNotWaitedFor()
    {
        CoroutineLoop loop = Loop();
        bool cleaned = false;
        loop.Start(CleanUp(() => cleaned = true, startsService: true));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(cleaned);
        CoroutineExceptionContext report = Assert.Single(_reports);
        Assert.True(report.IsFinding);
        Assert.Contains("was pending when its loop was disposed", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CleanupMaySleepOnAManualClock()
    {
        var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual, ExceptionHandler = (_, report) => _reports.Add(report) });
        bool cleaned = false;
        loop.Start(CleanUp(() => cleaned = true, startsService: false));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(cleaned);
        Assert.Empty(_reports);
    }

    [Fact]
    public void ALoopThatIsDisposedOnAnotherThreadIsNoHomeAnyMore()
    {
        CoroutineLoop loop = Loop();
        loop.Start(FetchMachine.Call(1, 0).Discard());
        loop.Tick(TimeSpan.Zero);
        var other = new Thread(loop.Dispose);
        other.Start();
        other.Join();
        using CoroutineLoop next = Loop();
        int ran = 0;
        next.Start(Make.Do(() => ran++));
        CoroutineSupport.StartSpawned(next, CoroutineSupport.Spawn(new ActionMachine(() => ran++), detached: true));
        next.Tick(TimeSpan.Zero);
        Assert.Equal(2, ran);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TasksThatWaitForEachOtherCanBeCancelled(bool gathered)
    {
        CoroutineLoop loop = Loop();
        var tasks = new CoroutineTask<int>[2];
        for (int i = 0; i < 2; i++)
        {
            tasks[i] = loop.CreateTask(gathered ? GatherOne(tasks, 1 - i) : Join(tasks, 1 - i));
        }

        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(tasks[0].IsCompleted && tasks[1].IsCompleted);
        Assert.Empty(_reports);
    }

    [Fact]
    public void ACallbackOfATokenThatThrowsDoesNotKeepTheOthersFromEnding()
    {
        CoroutineLoop loop = Loop();
        CoroutineTask first = loop.Start(FetchMachine.Call(1).Discard());
        CoroutineTask second = loop.Start(FetchMachine.Call(2).Discard());
        first.GetCancellationToken().Register(() => throw new FormatException("x"));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(first.IsCompleted && second.IsCompleted);
        Assert.IsType<AggregateException>(Assert.Single(_reports).Exception);
    }

    [Coroutine]
    private static async Coroutine CleanUp(Action cleaned, bool startsService)
    {
        try
        {
            await Sleep(1000);
        }
        finally
        {
            if (startsService)
            {
                CoroutineLoop.Current.Start(Serve());
            }

            await Sleep(10);
            cleaned();
        }
    }

    [Coroutine]
    private static async Coroutine Serve()
    {
        while (true)
        {
            await Yield();
        }
    }

    [Coroutine]
    private static async Coroutine<int> Join(CoroutineTask<int>[] tasks, int other) => await tasks[other];

    [Coroutine]
    private static async Coroutine<int> GatherOne(CoroutineTask<int>[] tasks, int other) => (await Gather(new[] { tasks[other] }))[0];
}
