using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>An await with a limit of time that tells whether it was kept, and throws nothing.</summary>
public sealed partial class TryWaitForTests
{
    [Fact]
    public void TryWaitForTellsThatTheTimeWasUp() => Assert.Equal("False 0 500", Of(TooSlow));

    [Fact]
    public void TheResultIsGivenInTime() => Assert.Equal("True 6 400; True 6", Of(InTime));

    [Fact]
    public void NoTimeNeverStartsTheCoroutine() => Assert.Equal("False", Of(NoTime));

    [Fact]
    public void AnErrorIsThrownAllTheSame() => Assert.Equal("FormatException", Of(Fails));

    [Fact]
    public void ACancellationIsThrownAllTheSame() => Assert.Equal("cancelled 5", Of(CancelWait));

    [Fact]
    public void ATaskIsCancelledWhenTheTimeIsUp() => Assert.Equal("False 500; True", Of(OfATask));

    [Fact]
    public void NeitherEndAllocates() => Bytes.AssertNone(static () => BothEnds());

    [Coroutine]
    private static async Coroutine<int> Work(int milliseconds)
    {
        await Sleep(milliseconds);
        return 6;
    }

    [Coroutine]
    private static async Coroutine TooSlow()
    {
        TimedResult<int> result = await TryWaitFor(Work(1000), 500);
        SayAt($"{result.Completed} {result.Value}");
    }

    [Coroutine]
    private static async Coroutine InTime()
    {
        TimedResult<int> result = await TryWaitFor(Work(400), 500);
        SayAt($"{result.Completed} {result.Value}");
        Say($"{result.TryGetValue(out int value)} {value}");
    }

    [Coroutine]
    private static async Coroutine SayIt()
    {
        Say("runs");
        await Yield();
    }

    [Coroutine]
    private static async Coroutine NoTime() => Say(await TryWaitFor(SayIt(), 0));

    [Coroutine]
    private static async Coroutine Fail()
    {
        await Sleep(1);
        throw new FormatException();
    }

    [Coroutine]
    private static async Coroutine Fails() => Say(await TryWaitFor(Fail(), 500));

    [Coroutine]
    private static async Coroutine CancelWait()
    {
        await CancelAfter(5, CreateTask(TooSlow()));
    }

    [Coroutine]
    private static async Coroutine OfATask()
    {
        CoroutineTask<int> task = CreateTask(Work(1000));
        using PreservedTask kept = task.Preserve();
        SayAt($"{(await TryWaitFor(task, 500)).Completed}");
        Say(task.IsCanceled);
    }

    [Coroutine]
    private static async Coroutine BothEnds()
    {
        await TryWaitFor(Work(1), 5);
        await TryWaitFor(Work(5), 1);
    }
}
