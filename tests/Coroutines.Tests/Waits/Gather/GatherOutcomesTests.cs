using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A gather whose exceptions and cancellations are outcomes.</summary>
public sealed partial class GatherOutcomesTests
{
    [Fact]
    public void OutcomesAreNotThrown() => Assert.Equal("2; FormatException", Of(TwoEnds));

    [Fact]
    public void ArraysListsAndBuffersAreTaken() =>
        Assert.Equal("2; 2; 2; 20 FormatException; 20 FormatException; 20 FormatException", Of(Collections));

    [Fact]
    public void AChildThatIsCancelledIsAnOutcome() => Assert.Equal("OperationCanceledException; 7; 20", Of(OneCancelled));

    [Fact]
    public void CancellingItIsNoOutcome() => Assert.Equal("cancelled 5", Of(Cancelled));

    [Fact]
    public void AnOutcomeThrowsWhatItHolds()
    {
        Assert.Throws<FormatException>(() => new CoroutineOutcome<int>(0, new FormatException()).GetResult());
        Assert.True(new CoroutineOutcome<int>(1, null).IsCompletedSuccessfully);
    }

    [Fact]
    public void OutcomesInABufferAllocateNothing()
    {
        var buffer = new CoroutineOutcome<int>[2];
        Bytes.AssertNone(() => IntoABuffer(buffer));
    }

    [Coroutine]
    private static async Coroutine<int> Fail()
    {
        await Yield();
        throw new FormatException();
    }

    [Coroutine]
    private static async Coroutine TwoEnds()
    {
        CoroutineOutcome<int>[] all = await GatherOutcomes(Value(2, 5), Fail());
        Say(all[0].GetResult());
        Say(all[1].Exception!.GetType().Name);
    }

    [Coroutine]
    private static async Coroutine Collections()
    {
        Say((await GatherOutcomes(new[] { Value(1), Fail() })).Length);
        Say((await GatherOutcomes(new List<Coroutine<int>> { Value(1), Fail() })).Length);
        Say((await GatherOutcomes(new List<CoroutineTask<int>> { CreateTask(Value(1)), CreateTask(Fail()) })).Length);
        var buffer = new CoroutineOutcome<int>[5];
        SayOutcomes(await GatherOutcomes(new[] { Value(20), Fail() }, buffer.AsMemory()));
        SayOutcomes(await GatherOutcomes(new List<Coroutine<int>> { Value(20), Fail() }, buffer.AsMemory()));
        SayOutcomes(await GatherOutcomes(new[] { CreateTask(Value(20)), CreateTask(Fail()) }, buffer.AsMemory()));
    }

    private static void SayOutcomes(Memory<CoroutineOutcome<int>> outcomes) => Say($"{outcomes.Span[0].Value} {outcomes.Span[1].Exception!.GetType().Name}");

    [Coroutine]
    private static async Coroutine OneCancelled()
    {
        CoroutineTask<int>[] tasks = [CreateTask(Value(1, 1000)), CreateTask(Value(7, 20))];
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), () => tasks[0].Cancel());
        CoroutineOutcome<int>[] all = await GatherOutcomes(tasks);
        Say(all[0].Exception!.GetType().Name);
        Say(all[1].Value);
        Say(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    private static async Coroutine GatherSlow() => await GatherOutcomes(Value(1, 1000), Value(2, 1000));

    [Coroutine]
    private static async Coroutine Cancelled()
    {
        await CancelAfter(5, CreateTask(GatherSlow()));
    }

    [Coroutine]
    private static async Coroutine IntoABuffer(CoroutineOutcome<int>[] buffer) => await GatherOutcomes<int>([Value(1, 1), Value(2, 2)], buffer.AsMemory());
}
