using static Coroutines.Coroutine;
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

    [Coroutine]
    private static async Coroutine<int> Value(int value, int milliseconds = 0)
    {
        await Sleep(milliseconds);
        return value;
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
}
