using static Coroutines.Coroutine;
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

    [Coroutine]
    private static async Coroutine<int> Value(int value, int milliseconds = 0)
    {
        await Sleep(milliseconds);
        return value;
    }

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
}
