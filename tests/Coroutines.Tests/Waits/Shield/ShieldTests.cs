using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A wait whose cancellation does not reach what it waits for.</summary>
public sealed partial class ShieldTests
{
    [Fact]
    public void CancellingTheWaitLeavesTheTask() => Assert.Equal("cancelled 5; 7 10", Of(CancelWait));

    [Fact]
    public void ItGivesTheResult() => Assert.Equal("7 10; 8 20", Of(Results));

    [Fact]
    public void ATaskThatIsDoneDoesNotSuspend() => Assert.Equal("main 7; other", Of(OfDone));

    [Fact]
    public void AnErrorComesOut() => Assert.Equal("FormatException", Of(Fails));

    [Fact]
    public void AnErrorThatNobodyWaitsForIsTold() => Assert.Equal("cancelled 5; told late", Of(FailsLate));

    [Fact]
    public void ACancelledTaskCancelsTheWait() => Assert.Equal("OperationCanceledException", Of(CancelTask));

    [Fact]
    public void SeveralShieldsEndTogether() => Assert.Equal("a cancelled; b 7", Of(TwoShields));

    [Fact]
    public void ALimitLeavesTheTask() => Assert.Equal("False; 7 10", Of(Limited));

    [Fact]
    public void ShieldingAllocatesNothing() => Bytes.AssertNone(static () => JustShield());

    [Coroutine]
    private static async Coroutine<int> Shielded(CoroutineTask<int> task) => await Shield(task);

    [Coroutine]
    private static async Coroutine CancelWait()
    {
        CoroutineTask<int> task = CreateTask(Value(7, 10));
        await CancelAfter(5, CreateTask(Shielded(task)));

        SayAt($"{await task}");
    }

    [Coroutine]
    private static async Coroutine Results()
    {
        SayAt($"{await Shield(CreateTask(Value(7, 10)))}");
        SayAt($"{await Shield(Value(8, 10))}");
    }

    [Coroutine]
    private static async Coroutine OfDone()
    {
        CoroutineTask<int> task = CreateTask(Value(7, 1));
        await Sleep(5);
        CoroutineLoop.Current.CallSoon(static () => Say("other"));
        Say($"main {await Shield(task)}");
        await Yield();
    }

    [Coroutine]
    private static async Coroutine Fails() => await Shield(Fail("x", 5));

    [Coroutine]
    private static async Coroutine ShieldOne(string message) => await Shield(Fail(message, 10));

    [Coroutine]
    private static async Coroutine FailsLate()
    {
        await CancelAfter(5, CreateTask(ShieldOne("late")));

        await Sleep(10);
    }

    [Coroutine]
    private static async Coroutine CancelTask()
    {
        CoroutineTask<int> task = CreateTask(Value(7, 10));
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), () => task.Cancel());
        await Shield(task);
    }

    [Coroutine]
    private static async Coroutine SayShielded(CoroutineTask<int> task, string name)
    {
        try
        {
            Say($"{name} {await Shield(task)}");
        }
        catch (OperationCanceledException)
        {
            Say($"{name} cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine TwoShields()
    {
        CoroutineTask<int> task = CreateTask(Value(7, 10));
        CoroutineTask a = CreateTask(SayShielded(task, "a"));
        CoroutineTask b = CreateTask(SayShielded(task, "b"));
        await Sleep(5);
        a.Cancel();
        await Gather(a, b);
    }

    [Coroutine]
    private static async Coroutine Limited()
    {
        CoroutineTask<int> task = CreateTask(Value(7, 10));
        Say((await TryWaitFor(Shielded(task), 5)).Completed);
        SayAt($"{await task}");
    }

    [Coroutine]
    private static async Coroutine JustShield() => await Shield(Value(1, 1));
}
