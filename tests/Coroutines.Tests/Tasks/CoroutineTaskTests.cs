using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A handle to a task: joined, asked, cancelled, and the cancellation withdrawn.</summary>
public sealed partial class CoroutineTaskTests
{
    [Fact]
    public void TasksAreAwaitedOnce() => Assert.Equal("asleep 0; 8; InvalidOperationException", Of(AwaitTwice));

    [Fact]
    public void CancelEndsASleepingTaskInTheNextTurn() => Assert.Equal("asleep 0; stop 5", Of(CancelSleeper));

    [Fact]
    public void ACancellationThatIsWithdrawnBeforeItsDeliveryIsNone() => Assert.Equal("0; slept", Of(Withdrawn));

    [Fact]
    public void ATaskWhoseCancellationIsWithdrawnBeforeItsFirstStepRuns() => Assert.Equal("runs", Of(WithdrawnUnstarted));

    [Fact]
    public void AWaitThatWasCancelledStaysSo() => Assert.Equal("asleep 0; True", Of(WithdrawnTooLate));

    [Coroutine]
    private static async Coroutine<int> Value(int value)
    {
        SayAt("asleep");
        await Sleep(1000);
        return value;
    }

    [Coroutine]
    private static async Coroutine AwaitTwice()
    {
        CoroutineTask<int> task = CreateTask(Value(8));
        Say(await task);
        await task;
    }

    [Coroutine]
    private static async Coroutine CancelSleeper()
    {
        CoroutineTask<int> task = CreateTask(Value(8));
        await Sleep(5);
        task.Cancel("stop");
        try
        {
            await task;
        }
        catch (OperationCanceledException error)
        {
            SayAt(error.Message);
        }
    }

    [Coroutine]
    private static async Coroutine Withdrawn()
    {
        CoroutineTask.Current.Cancel();
        Say(CoroutineTask.Current.Uncancel());
        await Sleep(5);
        Say("slept");
    }

    [Coroutine]
    private static async Coroutine Runs()
    {
        Say("runs");
        await Yield();
    }

    [Coroutine]
    private static async Coroutine WithdrawnUnstarted()
    {
        CoroutineTask task = CreateTask(Runs());
        task.Cancel();
        task.Uncancel();
        await task;
    }

    [Coroutine]
    private static async Coroutine WithdrawnTooLate()
    {
        CoroutineTask task = CreateTask(Value(8));
        await Sleep(1);
        task.Cancel();
        task.Uncancel();
        await Wait([task]);
        Say(task.IsCanceled);
    }
}
