namespace Coroutines.Tests;

/// <summary>Debug findings, contexts, tokens, other threads, and what games need.</summary>
public sealed class WorldTests
{
    private readonly List<string> _reports = [];

    private CoroutineLoop Loop(bool debug = false, bool flow = false, bool context = false, CoroutineClock? clock = null) =>
        new(new CoroutineLoopOptions
        {
            Debug = debug,
            FlowExecutionContext = flow,
            UseSynchronizationContext = context,
            Clock = clock,
            ExceptionHandler = (_, report) => _reports.Add(report.Message),
        });

    [Fact]
    public void DebugModeFindsSlowStepsHeldLocksAndWhatNeverStarted()
    {
        var mutex = new CoroutineLock();
        var loop = Loop(debug: true);
        loop.Start(Make.Do(() => Thread.Sleep(150)));
        loop.Start(Make.Await<CoroutineLock.AcquireOperation, CoroutineLock.Holder>(mutex.Acquire, _ => { }));
        loop.Tick(TimeSpan.Zero);
#pragma warning disable CORO0012 // The mistake that is told of.
        _ = FetchMachine.Call(1);
#pragma warning restore CORO0012
        loop.Dispose();
        Assert.Contains("took", _reports[0], StringComparison.Ordinal);

        // On a machine that stalls any other step may be slow too.
        string[] others = [.. _reports.Where(report => !report.Contains("took", StringComparison.Ordinal))];
        Assert.Equal(2, others.Length);
        Assert.Contains("held a lock", others[0], StringComparison.Ordinal);
        Assert.Contains("never awaited", others[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ATaskGivenTwiceToAsCompletedCountsOnce()
    {
        using CoroutineLoop loop = Loop();
        CoroutineTask done = loop.CreateTask(FetchMachine.Call(1, 0));
        loop.Tick(0.01);
        loop.Tick(0.01);
        CoroutineTask pending = loop.CreateTask(FetchMachine.Call(2, 5));
        Assert.True(done.IsCompleted);
        var counts = new List<int>();
        loop.CreateTask(Make.Do(() =>
        {
            // Two enumerations over the same tasks: the second takes them anew.
            for (int i = 0; i < 2; i++)
            {
                using AsCompletedTasks tasks = Coroutine.AsCompleted([done, pending, pending, done, pending]);
                counts.Add(tasks.Count);
            }
        }));
        loop.Tick(0.01);
        Assert.Equal([2, 2], counts);
    }

    [Fact]
    public void ExceptionsAreReportedOnce()
    {
        var loop = Loop();
        loop.Start(Make.Do(() => throw new FormatException("one")));
        loop.CreateTask(Make.Do(() => throw new FormatException("two")));
        CoroutineTask taken = loop.CreateTask(Make.Do(() => throw new FormatException("three")));
        loop.Tick(TimeSpan.Zero);
        Assert.Single(_reports);
        Assert.Throws<FormatException>(taken.GetResult);
        loop.Dispose();
        Assert.Equal(2, _reports.Count);
    }

    [Fact]
    public void TheExecutionContextFlowsWhereAskedFor()
    {
        var local = new AsyncLocal<int>();
        using CoroutineLoop loop = Loop(flow: true);
        var seen = new List<int>();
        local.Value = 5;
        loop.Start(Scripts.Of<int>(async () =>
        {
            seen.Add(local.Value);
            local.Value = 6;
            await Coroutine.Yield().On();
            seen.Add(local.Value);
            return 0;
        }));
        local.Value = 7;
        loop.Tick(TimeSpan.Zero);
        Assert.Equal([5, 6], seen);
        Assert.Equal(7, local.Value);
    }

    [Fact]
    public void OrdinaryCodeGoesOnOnTheLoopWhereItIsTheContext()
    {
        using CoroutineLoop loop = Loop(context: true);
        int thread = 0;
        using LoopHold hold = loop.ExpectOutsideCalls();
        async Task Ordinary()
        {
            await Task.Delay(5);
            thread = Environment.CurrentManagedThreadId;
            loop.Stop();
        }

        loop.CallSoon(() => _ = Ordinary());
        loop.RunForever();
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void ATokenCancelsATaskAndATaskOffersOne()
    {
        using var source = new CancellationTokenSource();
        using CoroutineLoop loop = Loop();
        CoroutineTask task = loop.CreateTask(FetchMachine.Call(1).Discard());
        CancellationToken own = task.GetCancellationToken();
        using CancellationTokenRegistration tie = task.CancelWith(source.Token);
        loop.Tick(TimeSpan.Zero);
        var thread = new Thread(source.Cancel);
        thread.Start();
        thread.Join();
        Assert.False(own.IsCancellationRequested);
        loop.Tick(TimeSpan.Zero);
        Assert.True(own.IsCancellationRequested);
        Assert.True(task.IsCanceled);
    }

    [Fact]
    public async Task ATaskOfTheLoopIsATaskOfDotNet()
    {
        using CoroutineLoop loop = Loop(clock: CoroutineClock.Virtual);
        Task<int> good = loop.CreateTask(FetchMachine.Call(4)).AsTask();
        Task bad = loop.CreateTask(Make.Do(() => throw new FormatException("x"))).AsTask();
        loop.RunUntilComplete(Make.Of(Coroutine.Sleep(2000)));
        Assert.Equal(8, await good);
        await Assert.ThrowsAsync<FormatException>(() => bad);
    }

    [Fact]
    public void PostsOfManyThreadsArriveOnceAndInOrder()
    {
        const int Threads = 8;
        const int Posts = 125_000;
        using CoroutineLoop loop = Loop();
        var next = new int[Threads];
        int wrong = 0;
        int left = Threads * Posts;
        using LoopHold hold = loop.ExpectOutsideCalls();
        Thread[] threads = Enumerable.Range(0, Threads).Select(t => new Thread(() =>
        {
            for (int i = 0; i < Posts; i++)
            {
                int at = i;
                loop.CallSoonThreadSafe(() =>
                {
                    wrong += next[t]++ == at ? 0 : 1;
                    if (--left == 0)
                    {
                        loop.Stop();
                    }
                });
            }
        })).ToArray();
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        loop.RunForever();
        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.Equal((0, 0), (wrong, left));
        Assert.All(next, n => Assert.Equal(Posts, n));
    }

    [Fact]
    public void FramesScaleAndPause()
    {
        using CoroutineLoop loop = Loop();
        var log = new TraceLog();
        int frames = 0;
        bool open = false;
        loop.Start(Scripts.Of<int>(async () =>
        {
            await Coroutine.WaitFrames(2).On();
            log.Add("two frames at " + frames);
            await Coroutine.WaitUntil(() => open).On();
            log.Add("open at " + frames);
            return 0;
        }));
        loop.Start(FetchMachine.Call(1, 10, log));
        loop.TimeScale = 0.5;
        for (frames = 1; frames <= 6; frames++)
        {
            open = frames >= 5;
            loop.IsPaused = frames == 2;
            loop.Tick(TimeSpan.FromMilliseconds(5));
        }

        log.AssertIs("0 fetch 1", "two frames at 3", "open at 5", "10 fetched 1");
    }

    [Fact]
    public void ATickerDoesNotDrift()
    {
        using CoroutineLoop loop = Loop(clock: CoroutineClock.Virtual);
        var ticker = new CoroutineTicker(TimeSpan.FromMilliseconds(10));
        var seen = new List<string>();
        loop.RunUntilComplete(Scripts.Of<int>(async () =>
        {
            for (int i = 0; i < 3; i++)
            {
                int passed = await ticker.Next().On<CoroutineTicker.NextOperation, int>();
                seen.Add($"{loop.Time.TotalMilliseconds} {passed}");
                await Coroutine.Sleep(i == 1 ? 25 : 3).On();
            }

            return 0;
        }));
        Assert.Equal(["10 1", "20 1", "45 2"], seen);
    }

    [Fact]
    public void ARaceCancelsTheLosers()
    {
        using CoroutineLoop loop = Loop(clock: CoroutineClock.Virtual);
        RaceResult<int> result = loop.RunUntilComplete(Scripts.Of(async () =>
            await Coroutine.Race(FetchMachine.Call(1, 30), FetchMachine.Call(2, 10), FetchMachine.Call(3, 20)).On<RaceOperation<int>, RaceResult<int>>()));
        Assert.Equal(new RaceResult<int>(1, 4), result);
        Assert.Equal(10, loop.Time.TotalMilliseconds);
        Assert.Equal(0, loop.TaskCount);
    }

    [Fact]
    public void OutcomesAreNotThrown()
    {
        using CoroutineLoop loop = Loop(clock: CoroutineClock.Virtual);
        CoroutineOutcome<int>[] all = loop.RunUntilComplete(Scripts.Of(async () => await Coroutine.GatherOutcomes(
            FetchMachine.Call(1, 5),
            Scripts.Of<int>(async () =>
            {
                await Coroutine.Sleep(1).On();
                throw new FormatException("x");
            })).On<GatherOutcomesOperation<int>, CoroutineOutcome<int>[]>()));
        Assert.Equal(2, all[0].GetResult());
        Assert.IsType<FormatException>(all[1].Exception);
        Assert.Empty(_reports);
    }
}
