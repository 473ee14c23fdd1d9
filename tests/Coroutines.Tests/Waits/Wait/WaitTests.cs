using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A wait for several tasks, which leaves them and their results alone.</summary>
public sealed partial class WaitTests
{
    [Fact]
    public void ATaskThatIsWaitedForTwiceCountsOnce() => Assert.Equal("1 0; 1 0; 2 0; 1 1", Of(WaitForSame));

    [Fact]
    public void AWaitIsAwaitedOnce() => Assert.Equal("1; InvalidOperationException", Of(AwaitWaitTwice));

    [Fact]
    public void AListIsTaken() => Assert.Equal("2 0", Of(OfAList));

    [Fact]
    public void ItWaitsForAll() => Assert.Equal("3 0 30", Of(() => WaitFor3(WaitCondition.AllCompleted)));

    [Fact]
    public void OrForTheFirst() => Assert.Equal("1 2 10", Of(() => WaitFor3(WaitCondition.FirstCompleted)));

    [Fact]
    public void OrForTheFirstException() => Assert.Equal("2 1 20", Of(() => WaitFor3(WaitCondition.FirstException)));

    [Fact]
    public void ATimeoutLeavesTheTasksAlone() => Assert.Equal("1 2 15; True False False; 3 0 30", Of(TimeOut));

    [Fact]
    public void ResultsAreStillThere() => Assert.Equal("1 0; 7", Of(TakeResult));

    [Fact]
    public void CancellingItLeavesTheTasksAlone() => Assert.Equal("cancelled 5; 7 10", Of(CancelWait));

    [Fact]
    public void WhatIsDoneStillTakesATurn() => Assert.Equal("other; 1 0", Of(WaitForDone));

    [Fact]
    public void ThereIsSomethingToWaitFor() => Assert.Equal("ArgumentException", Of(OfNone));

    [Fact]
    public void OneIsTakenToo() => Assert.Equal("1 0 10; 1 0 10; 7; 0 1 15; 1 0 30; True", Of(WaitForOne));

    [Fact]
    public void CancelAndWaitThrowsNothing() => Assert.Equal("worker cancelled 5; 1 0 15; True; False", Of(CancelAndWait));

    [Fact]
    public void ACancellationOfWhoWaitsForOnePasses() => Assert.Equal("cancelled 5; 7 10", Of(CancelWaitForOne));

    [Fact]
    public void WaitingAllocatesNothing() => Bytes.AssertNone(static () => JustWait());

    [Coroutine]
    private static async Coroutine WaitForSame()
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

    [Coroutine]
    private static async Coroutine OfAList() => NoteWait(await Wait(new List<CoroutineTask> { CreateTask(Value(1, 1)), CreateTask(Value(2, 2)) }));

    private static void NoteWait(WaitResult result) => Say($"{result.DoneCount} {result.PendingCount}");

    [Coroutine]
    private static async Coroutine Nothing() => await Yield();

    [Coroutine]
    private static async Coroutine AwaitWaitTwice()
    {
        CoroutineTask<int> one = CreateTask(Value(1, 10));
        using PreservedTask kept = one.Preserve();
        WaitOperation wait = Wait([one]);
        Say($"{(await wait).DoneCount}");
        try
        {
            await wait;
        }
        catch (InvalidOperationException error)
        {
            Say(error.GetType().Name);
        }
    }

    [Coroutine]
    private static async Coroutine<int> Fail(int milliseconds)
    {
        await Sleep(milliseconds);
        throw new FormatException();
    }

    private static CoroutineTask[] Three() => [CreateTask(Value(1, 10)), CreateTask(Fail(20)), CreateTask(Value(3, 30))];

    private static void SayWait(WaitResult result) => SayAt($"{result.DoneCount} {result.PendingCount}");

    [Coroutine]
    private static async Coroutine WaitFor3(WaitCondition when)
    {
        CoroutineTask[] tasks = Three();
        SayWait(await Wait(tasks, when));
        foreach (CoroutineTask task in tasks)
        {
            task.Cancel();
        }

        await Wait(tasks);
        if (tasks[1].IsFaulted)
        {
            tasks[1].GetException();
        }
    }

    [Coroutine]
    private static async Coroutine TimeOut()
    {
        CoroutineTask[] tasks = Three();
        SayWait(await Wait(tasks, timeout: TimeSpan.FromMilliseconds(15)));
        Say(string.Join(' ', tasks.Select(static task => task.IsCompleted)));
        SayWait(await Wait(tasks));
        tasks[1].GetException();
    }

    [Coroutine]
    private static async Coroutine TakeResult()
    {
        CoroutineTask<int> task = CreateTask(Value(7, 10));
        NoteWait(await Wait([task]));
        Say(await task);
    }

    [Coroutine]
    private static async Coroutine WaitForOne(CoroutineTask<int> task) => await Wait([task]);

    [Coroutine]
    private static async Coroutine CancelWait()
    {
        CoroutineTask<int> task = CreateTask(Value(7, 10));
        await CancelAfter(5, CreateTask(WaitForOne(task)));

        SayAt($"{await task}");
    }

    [Coroutine]
    private static async Coroutine WaitForDone()
    {
        CoroutineTask<int> task = CreateTask(Value(7));
        await Sleep(5);
        CoroutineLoop.Current.CallSoon(static () => Say("other"));
        NoteWait(await Wait([task]));
    }

    [Coroutine]
    private static async Coroutine OfNone() => await Wait(Array.Empty<CoroutineTask>());

    [Coroutine]
    private static async Coroutine JustWait()
    {
        CoroutineTask<int> one = CreateTask(Value(1, 1));
        CoroutineTask<int> two = CreateTask(Value(2, 2));
        await Wait<int>([one, two], WaitCondition.FirstCompleted);
        await Wait<int>([one, two]);
        await one;
        await two;
    }

    [Coroutine]
    private static async Coroutine WaitForOne()
    {
        CoroutineTask nap = CreateTask(Nap(10));
        WaitResult result = await Wait(nap);
        SayAt($"{result.DoneCount} {result.PendingCount}");
        CoroutineTask<int> value = CreateTask(Value(7));
        result = await Wait(value);
        SayAt($"{result.DoneCount} {result.PendingCount}");
        Say(await value);
        CoroutineTask<int> failing = CreateTask(FailWithValue(20));
        result = await Wait(failing, timeout: 5);
        SayAt($"{result.DoneCount} {result.PendingCount}");
        result = await Wait(failing, WaitCondition.FirstException);
        SayAt($"{result.DoneCount} {result.PendingCount}");
        Say(failing.GetException() is FormatException);
        using var future = new CoroutineFuture<int>();
        future.SetResult(1);
        await Wait(future);
    }

    [Coroutine]
    private static async Coroutine<int> FailWithValue(int milliseconds)
    {
        await Sleep(milliseconds);
        throw new FormatException("wanted");
    }

    [Coroutine]
    private static async Coroutine Worker()
    {
        try
        {
            await Sleep(1000);
        }
        finally
        {
            SayAt("worker cancelled");
            await Sleep(10);
        }
    }

    [Coroutine]
    private static async Coroutine CancelAndWait()
    {
        CoroutineTask worker = CreateTask(Worker());
        await Sleep(5);
        worker.Cancel();
        WaitResult result = await Wait(worker);
        SayAt($"{result.DoneCount} {result.PendingCount}");
        Say(worker.IsCanceled);
        Say(CoroutineTask.Current.Cancelling != 0);
    }

    [Coroutine]
    private static async Coroutine WaitForOneTask(CoroutineTask task) => await Wait(task);

    [Coroutine]
    private static async Coroutine CancelWaitForOne()
    {
        CoroutineTask<int> task = CreateTask(Value(7, 10));
        await CancelAfter(5, CreateTask(WaitForOneTask(task)));
        SayAt($"{await task}");
    }
}
