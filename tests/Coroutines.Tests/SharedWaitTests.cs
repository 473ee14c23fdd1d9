using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Things that several coroutines wait on, or that are waited on again and again.</summary>
public sealed partial class SharedWaitTests
{
    private readonly TraceLog _log = new();

    [Fact]
    public void ASecondReaderOfTasksInTheOrderOfTheirEndsIsRefused()
    {
        Run(ReadTwice());
        _log.AssertIs("second InvalidOperationException", "first 1", "first 2");
    }

    [Fact]
    public void AReaderWhoseEnumerationIsDisposedIsTold()
    {
        Run(DisposeUnderReader());
        _log.AssertIs("first InvalidOperationException", "end");
    }

    [Fact]
    public void ATaskThatIsWaitedForTwiceCountsOnce()
    {
        Run(WaitForSame());
        _log.AssertIs("1 0", "1 0", "2 0", "1 1");
    }

    [Fact]
    public void AWaitIsAwaitedOnce()
    {
        Run(AwaitWaitTwice());
        _log.AssertIs("1", "InvalidOperationException");
    }

    [Fact]
    public void ATickerServesSeveral()
    {
        Run(ShareTicker());
        _log.AssertIs("10 a 1", "10 b 1", "20 a 1", "20 b 1", "55 late 3", "60 a 1");
    }

    [Fact]
    public void ATickerOfALoopThatIsGoneStartsAnew()
    {
        var ticker = new CoroutineTicker(TimeSpan.FromMilliseconds(10));
        Run(TickTwice(ticker));
        Run(TickTwice(ticker));
        _log.AssertIs("10 1", "20 1", "10 1", "20 1");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    public void NotifyOfNobodyWakesNobody(int count)
    {
        Run(Notify(count));
        _log.AssertIs("notified", "late", "late");
    }

    [Fact]
    public void EqualPrioritiesAreFirstInFirstOut()
    {
        Run(Priorities());
        _log.AssertIs("abcdef", "b1 d1 a2 c2 e2 f3");
    }

    [Fact]
    public void APriorityQueueIsStableUnderRandomUse()
    {
        var random = new Random(1);
        var queue = new CoroutineQueue<(int Priority, int Order)>(0, QueueKind.Priority, Comparer<(int Priority, int Order)>.Create(static (a, b) => a.Priority.CompareTo(b.Priority)));
        var expected = new List<(int Priority, int Order)>();
        for (int i = 0; i < 5000; i++)
        {
            if (random.Next(5) < 3 || expected.Count == 0)
            {
                (int, int) item = (random.Next(6), i);
                Assert.True(queue.TryPut(item));
                expected.Add(item);
            }
            else
            {
                (int Priority, int Order) first = expected.MinBy(static item => ((long)item.Priority * 10_000) + item.Order);
                expected.Remove(first);
                Assert.True(queue.TryGet(out (int Priority, int Order) taken));
                Assert.Equal(first, taken);
            }
        }
    }

    [Fact]
    public void AComparerThatThrowsLosesNothing()
    {
        bool throws = false;
        var queue = new CoroutineQueue<int>(0, QueueKind.Priority, Comparer<int>.Create((a, b) => throws ? throw new FormatException() : a.CompareTo(b)));
        foreach (int item in new[] { 5, 3, 8, 1, 9, 2 })
        {
            queue.TryPut(item);
        }

        throws = true;
        Assert.Throws<FormatException>(() => queue.TryPut(4));
        Assert.Throws<FormatException>(() => queue.TryGet(out _));
        throws = false;
        var taken = new List<int>();
        while (queue.TryGet(out int item))
        {
            taken.Add(item);
        }

        Assert.Equal([1, 2, 3, 5, 8, 9], taken);
    }

    [Fact]
    public void AWatchTellsOfEveryOtherVersion()
    {
        Run(Versions());
        _log.AssertIs("first b", "second c", "wrapped d", "late");
    }

    [Fact]
    public void RacesAndOutcomesTakeArraysListsAndBuffers()
    {
        Run(Collections());
        _log.AssertIs("race 1", "race 1", "race 1 20", "race 1 20", "2 2", "2 2", "2 2", "20 FormatException", "20 FormatException", "20 FormatException", "2", "all 1 2 2");
    }

    private static void Run(Coroutine main) =>
        CoroutineLoop.Run(main, new CoroutineLoopOptions { Clock = CoroutineClock.Virtual, ExceptionHandler = (_, report) => Assert.Fail(report.ToString()) });

    private void Note(string text) => _log.Add(CoroutineLoop.Current, text);

    [Coroutine]
    private static async Coroutine<int> Value(int value, int milliseconds = 0)
    {
        await Sleep(milliseconds);
        return value;
    }

    [Coroutine]
    private static async Coroutine<int> Fail()
    {
        await Yield();
        throw new FormatException();
    }

    [Coroutine]
    private async Coroutine Read(AsCompletedTasks tasks, string name, int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                await (await tasks.Next());
                _log.Add($"{name} {i + 1}");
            }
        }
        catch (InvalidOperationException)
        {
            _log.Add($"{name} InvalidOperationException");
        }
    }

    [Coroutine]
    private async Coroutine ReadTwice()
    {
        CoroutineTask[] tasks = [CreateTask(Value(1, 10)), CreateTask(Value(2, 20))];
        using AsCompletedTasks order = AsCompleted(tasks);
        CoroutineTask first = CreateTask(Read(order, "first", 2));
        CoroutineTask second = CreateTask(Read(order, "second", 2));
        await first;
        await second;
    }

    [Coroutine]
    private async Coroutine DisposeUnderReader()
    {
        CoroutineTask[] tasks = [CreateTask(Value(1, 10))];
        AsCompletedTasks order = AsCompleted(tasks);
        CoroutineTask first = CreateTask(Read(order, "first", 1));
        await Sleep(1);
        order.Dispose();
        await first;
        _log.Add("end");
        await tasks[0];
    }

    [Coroutine]
    private async Coroutine WaitForSame()
    {
        CoroutineTask<int> one = CreateTask(Value(1, 10));
        using PreservedTask kept = one.Preserve();
        NoteWait(await Wait([one, one]));
        NoteWait(await Wait(new CoroutineTask[] { one, one, one }));
        CoroutineTask over = CoroutineLoop.Current.Start(Nothing());
        await over;
        NoteWait(await Wait([over, one, over, one]));
        CoroutineTask<int> two = CreateTask(Value(2, 10));
        NoteWait(await Wait([two, one, two, one], WaitCondition.FirstCompleted));
        await two;
    }

    private void NoteWait(WaitResult result) => _log.Add($"{result.DoneCount} {result.PendingCount}");

    [Coroutine]
    private static async Coroutine Nothing() => await Yield();

    [Coroutine]
    private async Coroutine AwaitWaitTwice()
    {
        CoroutineTask<int> one = CreateTask(Value(1, 10));
        using PreservedTask kept = one.Preserve();
        WaitOperation wait = Wait([one]);
        _log.Add($"{(await wait).DoneCount}");
        try
        {
            await wait;
        }
        catch (InvalidOperationException error)
        {
            _log.Add(error.GetType().Name);
        }
    }

    [Coroutine]
    private async Coroutine Tick(CoroutineTicker ticker, string name, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var passed = await ticker.Next();
            Note($"{name} {passed}");
        }
    }

    [Coroutine]
    private async Coroutine ShareTicker()
    {
        var ticker = new CoroutineTicker(TimeSpan.FromMilliseconds(10));
        await Gather(Tick(ticker, "a", 2), Tick(ticker, "b", 2));
        await Sleep(35);
        await Tick(ticker, "late", 1);
        await Tick(ticker, "a", 1);
    }

    [Coroutine]
    private async Coroutine TickTwice(CoroutineTicker ticker)
    {
        for (var i = 0; i < 2; i++)
        {
            var passed = await ticker.Next();
            Note($"{passed}");
        }
    }

    [Coroutine]
    private async Coroutine WaitToBeNotified(CoroutineCondition condition)
    {
        using (await condition.Acquire())
        {
            _log.Add(await TryWaitFor(JustWait(condition), 20) ? "woken" : "late");
        }
    }

    [Coroutine]
    private static async Coroutine JustWait(CoroutineCondition condition) => await condition.Wait();

    [Coroutine]
    private async Coroutine Notify(int count)
    {
        var condition = new CoroutineCondition();
        CoroutineTask first = CreateTask(WaitToBeNotified(condition));
        CoroutineTask second = CreateTask(WaitToBeNotified(condition));
        await Sleep(1);
        using (await condition.Acquire())
        {
            condition.Notify(count);
            _log.Add("notified");
        }

        await first;
        await second;
    }

    [Coroutine]
    private async Coroutine Priorities()
    {
        var byPriority = Comparer<(int Priority, string Name)>.Create(static (a, b) => a.Priority.CompareTo(b.Priority));
        var queue = new CoroutineQueue<(int Priority, string Name)>(0, QueueKind.Priority, byPriority);
        foreach (var name in "abcdef")
        {
            await queue.Put((1, $"{name}"));
        }

        var taken = "";
        while (queue.Count != 0)
        {
            taken += (await queue.Get()).Name;
        }

        _log.Add(taken);
        foreach (var (priority, name) in new[] { (2, "a2"), (1, "b1"), (2, "c2"), (1, "d1"), (2, "e2"), (3, "f3") })
        {
            await queue.Put((priority, name));
        }

        var names = new List<string>();
        while (queue.Count != 0)
        {
            names.Add((await queue.Get()).Name);
        }

        _log.Add(string.Join(' ', names));
    }

    [Coroutine]
    private async Coroutine Versions()
    {
        var watch = new CoroutineWatch<string>("a") { Value = "b" };
        _log.Add($"first {await watch.ChangedSince(-1)}");
        typeof(CoroutineWatch<string>).GetProperty("Version")!.SetValue(watch, int.MaxValue);
        var seen = watch.Version;
        watch.Value = "c";
        _log.Add($"second {await watch.ChangedSince(seen)}");
        seen = watch.Version;
        Assert.True(seen < 0);
        watch.Value = "d";
        _log.Add($"wrapped {await watch.ChangedSince(seen)}");
        _log.Add((await TryWaitFor(See(watch), 10)).Completed ? "seen" : "late");
    }

    [Coroutine]
    private static async Coroutine<string> See(CoroutineWatch<string> watch) => await watch.ChangedSince(watch.Version);

    [Coroutine]
    private static async Coroutine Pause(int milliseconds) => await Sleep(milliseconds);

    [Coroutine]
    private async Coroutine Collections()
    {
        _log.Add($"race {await Race(new[] { Pause(20), Pause(10) })}");
        _log.Add($"race {await Race(new List<Coroutine> { Pause(20), Pause(10) })}");
        RaceResult<int> array = await Race(new[] { Value(10, 20), Value(20, 10) });
        _log.Add($"race {array.Index} {array.Value}");
        RaceResult<int> list = await Race(new List<Coroutine<int>> { Value(10, 20), Value(20, 10) });
        _log.Add($"race {list.Index} {list.Value}");
        _log.Add($"{(await GatherOutcomes(new[] { Value(1), Fail() })).Length} 2");
        _log.Add($"{(await GatherOutcomes(new List<Coroutine<int>> { Value(1), Fail() })).Length} 2");
        _log.Add($"{(await GatherOutcomes(new List<CoroutineTask<int>> { CreateTask(Value(1)), CreateTask(Fail()) })).Length} 2");
        var buffer = new CoroutineOutcome<int>[5];
        NoteOutcomes(await GatherOutcomes(new[] { Value(20), Fail() }, buffer.AsMemory()));
        NoteOutcomes(await GatherOutcomes(new List<Coroutine<int>> { Value(20), Fail() }, buffer.AsMemory()));
        NoteOutcomes(await GatherOutcomes(new[] { CreateTask(Value(20)), CreateTask(Fail()) }, buffer.AsMemory()));
        await Gather(new List<Coroutine> { Pause(1), Pause(2) });
        var tasks = new List<CoroutineTask> { CreateTask(Pause(1)), CreateTask(Pause(2)) };
        _log.Add($"{(await Wait(tasks)).DoneCount}");
        var order = "all";
        await foreach (CoroutineTask task in AsCompleted(tasks))
        {
            order += $" {tasks.IndexOf(task) + 1}";
            await task;
        }

        _log.Add($"{order} {tasks.Count}");
    }

    private void NoteOutcomes(Memory<CoroutineOutcome<int>> outcomes) => _log.Add($"{outcomes.Span[0].Value} {outcomes.Span[1].Exception!.GetType().Name}");
}
