namespace Coroutines.Tests;

/// <summary>What becomes of tasks when their loop is disposed, as at the end of asyncio's <c>run</c>.</summary>
public sealed class ShutdownTests
{
    private readonly List<CoroutineExceptionContext> _reports = [];

    private CoroutineLoop Loop() => new(new CoroutineLoopOptions { ExceptionHandler = (_, report) => _reports.Add(report) });

    [Fact]
    public void WhatCleanupStartsIsNotWaitedFor()
    {
        CoroutineLoop loop = Loop();
        bool cleaned = false;
        CoroutineTask service = default;
        loop.Start(Scripts.Of<int>(async () =>
        {
            try
            {
                await Coroutine.Sleep(1000).On();
            }
            finally
            {
                service = loop.Start(Scripts.Of<int>(async () =>
                {
                    while (true)
                    {
                        await Coroutine.Yield().On();
                    }
                }));
                await Coroutine.Sleep(10).On();
                cleaned = true;
            }

            return 0;
        }));
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
        loop.Start(Scripts.Of<int>(async () =>
        {
            try
            {
                await Coroutine.Sleep(1000).On();
            }
            finally
            {
                await Coroutine.Sleep(10).On();
                cleaned = true;
            }

            return 0;
        }));
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
        CoroutineFactory.StartSpawned(next, CoroutineFactory.Spawn(new ActionMachine(() => ran++), detached: true));
        next.Tick(TimeSpan.Zero);
        Assert.Equal(2, ran);
    }

    [Fact]
    public async Task ATaskThatEndedInTheLastTickStillCompletesItsDotNetTask()
    {
        CoroutineLoop loop = Loop();
        Task<int> result = loop.CreateTask(FetchMachine.Call(4, 10)).AsTask();
        loop.Tick(TimeSpan.FromMilliseconds(10));
        loop.Dispose();
        Assert.True(result.IsCompletedSuccessfully);
        Assert.Equal(8, await result);
        Assert.Empty(_reports);
    }

    [Fact]
    public void TasksThatAwaitEachOtherCanBeCancelled()
    {
        CoroutineLoop loop = Loop();
        CoroutineTask<int> first = default;
        CoroutineTask<int> second = default;
        first = loop.CreateTask(Scripts.Of<int>(async () => await second.On<CoroutineTask<int>, int>()));
        second = loop.CreateTask(Scripts.Of<int>(async () => await first.On<CoroutineTask<int>, int>()));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(first.IsCompleted && second.IsCompleted);
        Assert.Empty(_reports);
    }

    [Fact]
    public void TasksThatGatherEachOtherCanBeCancelled()
    {
        CoroutineLoop loop = Loop();
        CoroutineTask<int> first = default;
        CoroutineTask<int> second = default;
        first = loop.CreateTask(Scripts.Of<int>(async () => (await Coroutine.Gather(new[] { second }).On<GatherArrayOperation<int>, int[]>())[0]));
        second = loop.CreateTask(Scripts.Of<int>(async () => (await Coroutine.Gather(new[] { first }).On<GatherArrayOperation<int>, int[]>())[0]));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(first.IsCompleted && second.IsCompleted);
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
}
