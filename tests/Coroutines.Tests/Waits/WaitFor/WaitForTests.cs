using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>An await with a limit of time, after which what was awaited is cancelled.</summary>
public sealed partial class WaitForTests
{
    [Fact]
    public void WaitForThrowsWhenTheTimeIsUp() => Assert.Equal("began 0; The operation did not complete within 00:00:00.5000000. 500; 1", Of(TooSlow));

    [Fact]
    public void WaitForWithNoTimeNeverStartsTheCoroutine() => Assert.Equal("TimeoutException", Of(NoTime));

    [Fact]
    public void WaitForGivesTheResultInTime() => Assert.Equal("began 0; 6", Of(InTime));

    [Fact]
    public void NoLimitIsNone() => Assert.Equal("began 0; 6", Of(Endless));

    [Fact]
    public void CleanupIsAwaitedThoughTheTimeIsUp() => Assert.Equal("cleaned 530; TimeoutException", Of(SlowCleanup));

    [Fact]
    public void AResultThatComesInsteadOfTheCancellationStands() => Assert.Equal("9", Of(IgnoresIt));

    [Fact]
    public void AnErrorOfTheCoroutineComesOut() => Assert.Equal("FormatException", Of(Fails));

    [Fact]
    public void ATaskIsCancelledWhenTheTimeIsUp() => Assert.Equal("began 0; TimeoutException; True", Of(OfATask));

    [Fact]
    public void CancellingTheWaitCancelsTheTask() => Assert.Equal("began 0; cancelled 5; True", Of(CancelWait));

    [Fact]
    public void TheCancellationOfOthersIsNoTimeout() => Assert.Equal("began 0; OperationCanceledException", Of(CancelledByOthers));

    [Fact]
    public void WaitingInTimeAllocatesNothing() => Bytes.AssertNone(static () => JustWait());

    [Coroutine]
    private static async Coroutine<int> Work(int milliseconds)
    {
        SayAt("began");
        await Sleep(milliseconds);
        return 6;
    }

    [Coroutine]
    private static async Coroutine TooSlow()
    {
        try
        {
            await WaitFor(Work(1000), 500);
        }
        catch (TimeoutException error)
        {
            SayAt(error.Message);
        }

        Say(CoroutineLoop.Current.TaskCount);
    }

    [Coroutine]
    private static async Coroutine NoTime() => await WaitFor(Work(1000), 0);

    [Coroutine]
    private static async Coroutine InTime() => Say(await WaitFor(Work(400), 500));

    [Coroutine]
    private static async Coroutine Endless() => Say(await WaitFor(Work(1_000_000), Timeout.InfiniteTimeSpan));

    [Coroutine]
    private static async Coroutine CleanUp()
    {
        try
        {
            await Sleep(1000);
        }
        finally
        {
            await Sleep(30);
            SayAt("cleaned");
        }
    }

    [Coroutine]
    private static async Coroutine SlowCleanup() => await WaitFor(CleanUp(), 500);

    [Coroutine]
    private static async Coroutine<int> Ignore()
    {
        try
        {
            await Sleep(1000);
        }
        catch (OperationCanceledException)
        {
        }

        return 9;
    }

    [Coroutine]
    private static async Coroutine IgnoresIt() => Say(await WaitFor(Ignore(), 500));

    [Coroutine]
    private static async Coroutine Fail()
    {
        await Sleep(1);
        throw new FormatException();
    }

    [Coroutine]
    private static async Coroutine Fails() => await WaitFor(Fail(), 500);

    [Coroutine]
    private static async Coroutine OfATask()
    {
        CoroutineTask<int> task = CreateTask(Work(1000));
        using PreservedTask kept = task.Preserve();
        try
        {
            await WaitFor(task, 500);
        }
        catch (TimeoutException error)
        {
            Say(error.GetType().Name);
        }

        Say(task.IsCanceled);
    }

    [Coroutine]
    private static async Coroutine WaitForTask(CoroutineTask<int> task) => await WaitFor(task, 500);

    [Coroutine]
    private static async Coroutine CancelWait()
    {
        CoroutineTask<int> task = CreateTask(Work(1000));
        using PreservedTask kept = task.Preserve();
        await CancelAfter(5, CreateTask(WaitForTask(task)));

        Say(task.IsCanceled);
    }

    [Coroutine]
    private static async Coroutine CancelledByOthers()
    {
        CoroutineTask<int> task = CreateTask(Work(1000));
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), () => task.Cancel());
        await WaitFor(task, 500);
    }

    [Coroutine]
    private static async Coroutine JustWait() => await WaitFor(Nap(1), 5);
}
