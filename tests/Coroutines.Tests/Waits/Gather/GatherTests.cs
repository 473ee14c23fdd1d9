using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Several at once, and all their results.</summary>
public sealed partial class GatherTests
{
    [Fact]
    public void GatherOfTwoTakesTheTimeOfOne() => Assert.Equal("2 + 4 1000", Of(Two));

    [Coroutine]
    private static async Coroutine<int> Fetch(int id, int milliseconds)
    {
        await Sleep(milliseconds);
        return id * 2;
    }

    [Coroutine]
    private static async Coroutine Two()
    {
        (int a, int b) = await Gather(Fetch(1, 1000), Fetch(2, 1000));
        SayAt($"{a} + {b}");
    }

    [Coroutine]
    private static async Coroutine Pause(int milliseconds) => await Sleep(milliseconds);

    [Fact]
    public void AListIsTaken() => Assert.Equal("done 2", Of(OfAList));

    [Coroutine]
    private static async Coroutine OfAList()
    {
        await Gather(new List<Coroutine> { Pause(1), Pause(2) });
        SayAt("done");
    }
}
