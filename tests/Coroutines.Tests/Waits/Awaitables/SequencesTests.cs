using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Sequences and arrays of anything that can be awaited go into the verbs for several.</summary>
public sealed partial class SequencesTests
{
    private static readonly int[] s_times = [3, 1, 2];

    [Fact]
    public void AGatherTakesOperations() => Assert.Equal("3 1 2 at 3; 1 1 1 at 0; joined 5; slept 8; slept 11", Of(GatherOperations));

    [Fact]
    public void AGatherTakesTasksAndFutures() => Assert.Equal("3 1 2; 3 1 2; 3 1 2; 3 1 2; done; done; 3 1 2 at 3; at 6; 7 8; 7 8", Of(GatherTasks));

    [Fact]
    public void AGatherOfWhatHasStartedWaitsForIt() => Assert.Equal("at 3; 1 1 1 at 3", Of(GatherStarted));

    [Fact]
    public void AGatherOfNoneIsDone() => Assert.Equal("0; at 0", Of(GatherNone));

    [Fact]
    public void AnErrorOfOnePasses() => Assert.Equal("FormatException; ArgumentNullException; ArgumentNullException; ArgumentNullException; ArgumentNullException", Of(Errors));

    [Fact]
    public void ARaceTakesOperations() => Assert.Equal("(1, 1) at 1; 1 at 2; left 2", Of(RaceOperations));

    [Fact]
    public void ARaceTakesTasksAndFutures() => Assert.Equal("(1, 1); 1; (1, 1); 1; (1, 1) True; 1 True; (1, 8) True; ArgumentException", Of(RaceTasks));

    [Fact]
    public void AsCompletedTakesOperations() => Assert.Equal("1 2 3 at 3; at 4; at 5; at 6", Of(AsCompletedOperations));

    [Fact]
    public void AsCompletedTakesTasksAndFutures() => Assert.Equal("3 1 2; 3; 3 1 2; 3; 8 7; 8 7; 3", Of(AsCompletedTasksAndFutures));

    private static CoroutineOperation<int, SleepOperation<int>> Given(int time) => Sleep(time, time);

    private static CoroutineTask<int> Made(int time) => CreateTask(Value(time, time));

    private static CoroutineTask MadeNap(int time) => CreateTask(Nap(time));

    private static string Text<T>(IEnumerable<T> values) => string.Join(' ', values);

    private static CoroutineQueue<int> Filled()
    {
        var queue = new CoroutineQueue<int>();
        queue.TryPut(1);
        return queue;
    }

    private static double Now => CoroutineLoop.Current.Time.TotalMilliseconds;

    private static CoroutineFuture<int> Known(int value)
    {
        var future = new CoroutineFuture<int>();
        future.SetResult(value);
        return future;
    }

    [Coroutine]
    private static async Coroutine Consume(CoroutineQueue<int> queue, int time)
    {
        await Sleep(time);
        queue.TryGet(out _);
        queue.TaskDone();
    }

    [Coroutine]
    private static async Coroutine GatherOperations()
    {
        Say($"{Text(await Gather(s_times.Select(Given)))} at {Now}");
        CoroutineQueue<int>[] queues = [Filled(), Filled(), Filled()];
        Say($"{Text(await Gather(queues.Select(queue => queue.Get())))} at {Now - 3}");
        queues = [Filled(), Filled()];
        CoroutineTask consumer = CreateTask(Consume(queues[0], 1));
        CoroutineTask other = CreateTask(Consume(queues[1], 2));
        await Gather(queues.Select(queue => queue.Join()));
        SayAt("joined");
        await consumer;
        await other;
        await Gather(s_times.Select(time => Sleep(time)).ToArray());
        SayAt("slept");
        await Gather(s_times.Select(time => Sleep(time)).ToList());
        SayAt("slept");
    }

    [Coroutine]
    private static async Coroutine GatherTasks()
    {
        Say(Text(await Gather(s_times.Select(Task.FromResult))));
        Say(Text(await Gather(s_times.Select(Task.FromResult).ToArray())));
        Say(Text(await Gather(s_times.Select(ValueTask.FromResult))));
        Say(Text(await Gather(s_times.Select(ValueTask.FromResult).ToList())));
        await Gather(s_times.Select(_ => Task.CompletedTask));
        Say("done");
        await Gather(s_times.Select(_ => ValueTask.CompletedTask).ToArray());
        Say("done");
        Say($"{Text(await Gather(s_times.Select(Made)))} at {Now}");
        await Gather(s_times.Select(MadeNap));
        SayAt("at");
        CoroutineFuture<int>[] futures = [Known(7), Known(8)];
        Say(Text(await Gather(futures)));
        futures = [Known(7), Known(8)];
        Say(Text(await Gather(futures.Select(future => future))));
    }

    [Coroutine]
    private static async Coroutine GatherStarted()
    {
        await Gather(s_times.Select(time => Gather(Nap(time))));
        SayAt("at");
        Say($"{Text((await Gather(s_times.Select(time => Race(Sleep(9, 0).AsCoroutine(), Value(1))))).Select(winner => winner.Value))} at {Now}");
    }

    [Coroutine]
    private static async Coroutine GatherNone()
    {
        int[] none = [];
        Say((await Gather(none.Select(Given))).Length);
        await Gather(none.Select(time => Sleep(time)));
        SayAt("at");
    }

    [Coroutine]
    private static async Coroutine Errors()
    {
        try
        {
            await Gather(s_times.Select(time => time == 1 ? Task.FromException<int>(new FormatException()) : Task.FromResult(time)));
        }
        catch (FormatException error)
        {
            Say(error.GetType().Name);
        }

        Refused(() => _ = Gather(s_times.Select(time => time == 2 ? null! : Task.FromResult(time))));
        Refused(() => _ = Gather(s_times.Select(time => time == 2 ? null! : Task.CompletedTask)));
        Refused(() => _ = Gather((IEnumerable<Task<int>>)null!));
        Refused(() => _ = Gather((IEnumerable<CoroutineOperation<SleepOperation>>)null!));
    }

    [Coroutine]
    private static async Coroutine RaceOperations()
    {
        Say($"{Winner(await Race(s_times.Select(Given)))} at {Now}");
        int first = await Race(s_times.Select(time => Sleep(time)));
        SayAt($"{first} at");
        CoroutineQueue<int>[] queues = [new(), Filled(), Filled()];
        queues[2].TryPut(9);
        await Race(queues.Select(queue => queue.Get()).ToArray());
        Say($"left {queues[2].Count}");
    }

    private static string Winner(RaceResult<int> winner) => $"({winner.Index}, {winner.Value})";

    [Coroutine]
    private static async Coroutine RaceTasks()
    {
        Task<int> never = new TaskCompletionSource<int>().Task;
        Say(Winner(await Race(s_times.Select(time => time == 1 ? Task.FromResult(time) : never))));
        Say(await Race(s_times.Select(time => time == 1 ? Task.CompletedTask : never)));
        Say(Winner(await Race(s_times.Select(time => time == 1 ? ValueTask.FromResult(time) : new ValueTask<int>(never)).ToArray())));
        Say(await Race(s_times.Select(time => time == 1 ? ValueTask.CompletedTask : new ValueTask(never))));
        CoroutineTask<int>[] tasks = s_times.Select(Made).ToArray();
        Say($"{Winner(await Race(tasks))} {tasks[0].IsCompleted && tasks[2].IsCompleted}");
        CoroutineTask[] naps = s_times.Select(MadeNap).ToArray();
        Say($"{await Race(naps)} {naps[0].IsCompleted && naps[2].IsCompleted}");
        CoroutineFuture<int>[] futures = [new(), Known(8)];
        Say($"{Winner(await Race(futures))} {((CoroutineTask)futures[0]).IsCanceled}");
        Refused(() => _ = Race(Array.Empty<Task>().Select(task => task)));
    }

    [Coroutine]
    private static async Coroutine<string> Read(AsCompletedTasks<int> tasks)
    {
        var values = new List<int>();
        await foreach (CoroutineTask<int> task in tasks)
        {
            values.Add(await task);
        }

        return Text(values);
    }

    [Coroutine]
    private static async Coroutine<int> Count(AsCompletedTasks tasks)
    {
        int count = 0;
        await foreach (CoroutineTask task in tasks)
        {
            await task;
            count++;
        }

        return count;
    }

    [Coroutine]
    private static async Coroutine AsCompletedOperations()
    {
        Say($"{await Read(AsCompleted(s_times.Select(Given)))} at {Now}");
        foreach (int _ in s_times)
        {
            await Count(AsCompleted(new[] { Sleep(1), Sleep(1) }, timeout: 100));
            SayAt("at");
        }
    }

    [Coroutine]
    private static async Coroutine AsCompletedTasksAndFutures()
    {
        Say(await Read(AsCompleted(s_times.Select(Task.FromResult))));
        Say(await Count(AsCompleted(s_times.Select(_ => Task.CompletedTask), 100)));
        Say(await Read(AsCompleted(s_times.Select(ValueTask.FromResult).ToArray())));
        Say(await Count(AsCompleted(s_times.Select(_ => ValueTask.CompletedTask))));
        Say(await Read(AsCompleted(Late(8, 7))));
        Say(await Read(AsCompleted(Late(8, 7).AsEnumerable().Reverse().ToList(), TimeSpan.FromMilliseconds(50))));
        Say(await Count(AsCompleted(s_times.Select(time => Nap(time)))));
    }

    /// <summary>Futures that are given these values one after the other.</summary>
    private static CoroutineFuture<int>[] Late(int first, int second)
    {
        CoroutineFuture<int>[] futures = [new(), new()];
        CoroutineLoop.Current.CallLater(1, () => futures[1].SetResult(first));
        CoroutineLoop.Current.CallLater(2, () => futures[0].SetResult(second));
        return futures;
    }

    private static void Refused(Action call)
    {
        try
        {
            call();
        }
        catch (ArgumentException error)
        {
            Say(error.GetType().Name);
        }
    }
}
