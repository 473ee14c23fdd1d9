using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

// The programs that the tests run.
public sealed partial class EveryAwaitableTests
{
    [Coroutine]
    private static async Coroutine Limits()
    {
        var queue = new CoroutineQueue<int>();
        var bell = new CoroutineEvent();
        using var future = new CoroutineFuture<int>();
        queue.TryPut(5);
        Say(await WaitFor(queue.Get(), 100));
        Say(await WaitFor(Task.FromResult(6), 10));
        Say(await WaitFor(ValueTask.FromResult(7), TimeSpan.FromMilliseconds(10)));
        future.SetResult(8);
        Say(await WaitFor(future, 10));
        Say($"{(await TryWaitFor(Sleep(0, 9), 10)).TryGetValue(out int value)} {value}");
        SayAt($"{await TryWaitFor(bell.Wait(), 10)}");
        try
        {
            await WaitFor(bell.Wait(), TimeSpan.FromMilliseconds(10));
        }
        catch (TimeoutException)
        {
            SayAt("TimeoutException");
        }

        bell.Set();
        SayAt($"{await TryWaitFor(bell.Wait(), 10)}");
        await WaitFor(Task.CompletedTask, 10);
        await WaitFor(default(ValueTask), 10);
        await WaitFor(Nap(1), 10);
    }

    [Coroutine]
    private static async Coroutine<int> Told(int milliseconds)
    {
        try
        {
            await Sleep(milliseconds);
        }
        catch (OperationCanceledException)
        {
            SayAt("cancelled at");
            throw;
        }

        return 0;
    }

    [Coroutine]
    private static async Coroutine LimitOfAGather()
    {
        var (one, two) = await WaitFor(Gather(Value(1, 5), Value(2, 10)), 100);
        SayAt($"({one}, {two})");
        try
        {
            await WaitFor(Gather(Told(100), Value(2)), 10);
        }
        catch (TimeoutException)
        {
            SayAt("TimeoutException");
        }
    }

    [Coroutine]
    private static async Coroutine LimitOfATask()
    {
        var source = new TaskCompletionSource<int>();
        try
        {
            await WaitFor(source.Task, 10);
        }
        catch (TimeoutException)
        {
            Say("TimeoutException");
        }

        Say(source.Task.IsCompleted);
        source.SetResult(1);
    }

    [Coroutine]
    private static async Coroutine Races()
    {
        var skip = new CoroutineEvent();
        SayAt($"{await Race(Nap(10), Sleep(5))} at");
        CoroutineTask set = CreateTask(SetAfter(skip, 10));
        SayAt($"{await Race(Nap(100), skip.Wait())} at");
        SayAt($"{await Race(set, Task.Delay(Timeout.Infinite))} at");
        SayAt($"{await Race(Nap(100), Never(skip), Sleep(10))} at");
        RaceResult<int> result = await Race(Sleep(1, 4), Value(5, 10));
        Say($"({result.Index}, {result.Value})");
    }

    private static Coroutine Never(CoroutineEvent bell)
    {
        bell.Clear();
        return bell.Wait();
    }

    [Coroutine]
    private static async Coroutine SetAfter(CoroutineEvent bell, int milliseconds)
    {
        await Sleep(milliseconds);
        bell.Set();
    }

    [Coroutine]
    private static async Coroutine Slow()
    {
        try
        {
            await Sleep(100);
        }
        catch (OperationCanceledException)
        {
            SayAt("slow cancelled");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine RaceOfTasks()
    {
        CoroutineTask slow = CreateTask(Slow());
        using PreservedTask kept = slow.Preserve();
        int first = await Race(slow, Sleep(5));
        Say($"{first} {slow.IsCanceled}");
    }

    [Coroutine]
    private static async Coroutine Gathers()
    {
        var bell = new CoroutineEvent(true);
        var queue = new CoroutineQueue<int>();
        queue.TryPut(2);
        queue.TryPut(4);
        await Gather(bell.Wait(), Sleep(10));
        SayAt("");
        Say(await Gather(Value(1), Task.FromResult("x")));
        Say(await Gather(queue.Get(), Value(3)));
        Say(await Gather(queue.Get(), CreateTask(Sleep(1, "y"))));
        var (text, number) = await Gather(ValueTask.FromResult("z"), Sleep(9, 5));
        SayAt($"({text}, {number})");
        int[] numbers = [1, 2, 3];
        Say($"[{string.Join(", ", await Gather(numbers.Select(static one => Value(one))))}]");
        List<Coroutine<int>> list = [Value(2), Value(4)];
        Say($"[{string.Join(", ", await Gather(list))}]");
        await Gather(new List<Coroutine> { Nap(1), Nap(2) });
        await Gather(new List<CoroutineTask> { CreateTask(Nap(1)), CreateTask(Nap(2)) });
        await Gather(new List<CoroutineAwaitable> { CreateTask(Nap(1)), Sleep(1), Task.CompletedTask, Nap(1) });
        SayAt("");
    }

    [Coroutine]
    private static async Coroutine GatherOfNothing()
    {
        CoroutineOperation<GatherOperation> nothing = Gather();
        bool isDone = nothing.Task.IsCompleted;
        await nothing;
        SayAt($"{isDone}");
    }

    [Coroutine]
    private static async Coroutine Shields()
    {
        var queue = new CoroutineQueue<int>();
        CoroutineTask<int> kept = CreateTask(queue.Get());
        CoroutineTask waiter = CreateTask(OrCancelled("", Shielding(kept)));
        await Sleep(5);
        waiter.Cancel();
        await waiter;
        CreateTask(queue.Put(6)).Forget();
        await Sleep(5);
        SayAt($"got {await kept}");
        Say(await Shield(Sleep(1, 7)));
        Say(await Shield(Task.FromResult(8)));
        await Shield(Sleep(1));
    }

    [Coroutine]
    private static async Coroutine Shielding(CoroutineTask<int> task) => await Shield(task);

    [Coroutine]
    private static async Coroutine Tasks()
    {
        var queue = new CoroutineQueue<int>();
        queue.TryPut(5);
        Say(await CreateTask(queue.Get()));
        Say(await CreateTask(Task.FromResult(6)));
        Say(await CreateTask(ValueTask.FromResult(7), "seven"));
        Say(await CoroutineLoop.Current.CreateTask(Sleep(0, 8)));
        queue.TaskDone();
        CoroutineTask joined = CoroutineLoop.Current.Start(queue.Join());
        CoroutineTask nap = CreateTask(Sleep(10));
        await nap;
        await joined;
        SayAt("joined");
        await CreateTask(Task.CompletedTask);
        using var future = new CoroutineFuture<int>();
        future.SetResult(9);
        await Wait(future, future);
        Say(future.Result);
    }

    [Coroutine]
    private static async Coroutine Group()
    {
        var mutex = new CoroutineLock();
        CoroutineTask<int> number;
        await using (var group = new CoroutineTaskGroup())
        {
            group.CreateTask(mutex.Acquire());
            number = group.CreateTask(Sleep(10, 11));
            group.CreateTask(Task.CompletedTask);
        }

        SayAt($"{mutex.IsLocked} {await number}");
    }

    private static Coroutine Arrow() => Sleep(3);

    private static Coroutine<int> ArrowWithResult() => Sleep(2, 5);

    [Coroutine]
    private static async Coroutine Arrows()
    {
        await Arrow();
        SayAt("");
        Say(await ArrowWithResult());
    }

    [Coroutine]
    private static async Coroutine AsTheyEnd()
    {
        await foreach (CoroutineTask task in AsCompleted(Sleep(20), Nap(5), CreateTask(Nap(10))))
        {
            await task;
            SayAt("");
        }
    }

    [Coroutine]
    private static async Coroutine Turns(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Say(i);
            await Yield();
        }
    }

    [Coroutine]
    private static async Coroutine Waits(CoroutineEvent bell) => await bell.Wait();

    [Coroutine]
    private static async Coroutine TurnsOfCoroutines()
    {
        var bell = new CoroutineEvent();
        CreateTask(Turns(5)).Forget();
        CreateTask(SetAfter(bell, 0)).Forget();
        await Gather(Waits(bell), Waits(bell));
        Say("end");
    }

    [Coroutine]
    private static async Coroutine TurnsOfOperations()
    {
        var bell = new CoroutineEvent();
        CreateTask(Turns(5)).Forget();
        CreateTask(SetAfter(bell, 0)).Forget();
        await Gather(bell.Wait(), bell.Wait());
        Say("end");
    }

    // CPython 3.13: gather(gather(sleep(0)), sleep(0)) beside three yields of another task.
    [Coroutine]
    private static async Coroutine NestedGather()
    {
        CreateTask(Turns(3)).Forget();
        await Gather(Gather(Yield(), Yield()), Yield());
        Say("end");
    }

    [Coroutine]
    private static async Coroutine RaceInAGather()
    {
        var first = new CoroutineQueue<int>();
        await Gather(Placed(first), Sleep(10));
        SayAt($"{await first.Get()} at");
        try
        {
            await Gather((CoroutineAwaitable)Race(Fail("first", 5), Slow()), (CoroutineAwaitable)Race(Nap(20), Nap(20)), Sleep(10));
        }
        catch (FormatException)
        {
            SayAt("FormatException");
        }
    }

    [Coroutine]
    private static async Coroutine Placed(CoroutineQueue<int> place) => await place.Put(await Race(Nap(5), Slow()));

    [Coroutine]
    private static async Coroutine Empty()
    {
        foreach (Action action in (Action[])[
            static () => _ = Gather(default(Coroutine), Sleep(1)),
            static () => Drop(WaitFor(default(CoroutineAwaitable), 1)),
            static () => _ = Race(default(CoroutineAwaitable), Nap(1)),
            static () => Drop(WaitFor((Task)null!, 1))])
        {
            try
            {
                action();
            }
            catch (Exception error)
            {
                Say(error.GetType().Name);
            }
        }

        await Sleep(1);
    }

    private static void Drop<T>(T value) => _ = value;

    [Coroutine]
    private static async Coroutine Everything()
    {
        for (int i = 0; i < 3; i++)
        {
            await TryWaitFor(s_bell.Wait(), 1);
            s_queue.TryPut(i);
            await WaitFor(s_queue.Get(), 10);
            await Race(Nap(3), s_bell.Wait(), Sleep(1));
            await Race(Sleep(1, 1), Value(2, 3));
            await Gather(Yield(), CreateTask(Nap(1)), Nap(1));
            await Gather(Sleep(1, 1), Value(2));
            await WaitFor(Gather(Sleep(1, 1), Value(2)), 10);
            await Shield(Sleep(1));
            await CreateTask(Sleep(1, 3));
            await WaitFor(Task.CompletedTask, 5);
            await WaitFor(ValueTask.FromResult(5), 5);
            await Gather();
        }
    }
}
