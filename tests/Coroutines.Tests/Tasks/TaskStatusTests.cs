using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>What a handle says of its task: never a success that it does not know.</summary>
public sealed partial class TaskStatusTests
{
    [Fact]
    public void AHandleThatKeepsTheOutcomeKnowsIt() => Assert.Equal("Pending; Completed True; Faulted False; Canceled False; Unknown False True", Of(Created));

    [Fact]
    public void OfOneThatWasStartedNothingIsKnownAfterItsEnd() =>
        Assert.Equal("Pending; told lost; Unknown; True False False False; joined; Unknown", Of(Started));

    [Fact]
    public void WhatIsAskedForThenThrowsAndSaysWhatToDo()
    {
        using var loop = new CoroutineLoop();
        CoroutineTask task = loop.Start(Ends());
        loop.Tick(TimeSpan.Zero);
        foreach (Action ask in new Action[] { task.GetResult, () => task.GetException(), () => task.Preserve(), () => task.AsTask() })
        {
            Assert.Contains("CreateTask", Assert.Throws<InvalidOperationException>(ask).Message, StringComparison.Ordinal);
        }

        // But it may be joined.
        loop.RunUntilComplete(task);
        Assert.Equal(CoroutineTaskStatus.Unknown, task.Status);
    }

    [Fact]
    public void PreservedItIsKnown()
    {
        using var loop = new CoroutineLoop();
        CoroutineTask task = loop.Start(Ends());
        using (task.Preserve())
        {
            loop.Tick(TimeSpan.Zero);
            Assert.Equal(CoroutineTaskStatus.Completed, task.Status);
            task.GetResult();
        }

        Assert.Equal(CoroutineTaskStatus.Unknown, task.Status);
    }

    [Coroutine]
    private static async Coroutine Ends() => await Yield();

    [Coroutine]
    private static async Coroutine Fails()
    {
        await Yield();
        throw new FormatException("lost");
    }

    [Coroutine]
    private static async Coroutine Created()
    {
        CoroutineTask good = CreateTask(Ends());
        CoroutineTask bad = CreateTask(Fails());
        CoroutineTask cancelled = CreateTask(Sleeps());
        Say(good.Status);
        await Yield();
        cancelled.Cancel();
        await Sleep(1);
        Say($"{good.Status} {good.IsCompletedSuccessfully}");
        Say($"{bad.Status} {bad.IsCompletedSuccessfully}");
        Say($"{cancelled.Status} {cancelled.IsCompletedSuccessfully}");
        await good;
        bad.GetException();
        bad.Forget();
        cancelled.Forget();
        Say($"{good.Status} {good.IsCompletedSuccessfully} {good.IsCompleted}");
    }

    [Coroutine]
    private static async Coroutine Sleeps() => await Never();

    [Coroutine]
    private static async Coroutine Started()
    {
        CoroutineTask task = CoroutineLoop.Current.Start(Fails());
        Say(task.Status);
        await Sleep(1);
        Say(task.Status);
        Say($"{task.IsCompleted} {task.IsCompletedSuccessfully} {task.IsFaulted} {task.IsCanceled}");
        await task;
        Say("joined");
        Say(task.Status);
    }
}
