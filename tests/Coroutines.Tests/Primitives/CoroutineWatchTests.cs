using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A value and who waits for its next change.</summary>
public sealed partial class CoroutineWatchTests
{
    [Fact]
    public void AWatchTellsOfEveryOtherVersion() => Assert.Equal("first b; second c; wrapped d; late", Of(Versions));

    [Coroutine]
    private static async Coroutine Versions()
    {
        var watch = new CoroutineWatch<string>("a") { Value = "b" };
        Say($"first {await watch.ChangedSince(-1)}");
        typeof(CoroutineWatch<string>).GetProperty("Version")!.SetValue(watch, int.MaxValue);
        var seen = watch.Version;
        watch.Value = "c";
        Say($"second {await watch.ChangedSince(seen)}");
        seen = watch.Version;
        Assert.True(seen < 0);
        watch.Value = "d";
        Say($"wrapped {await watch.ChangedSince(seen)}");
        Say((await TryWaitFor(See(watch), 10)).Completed ? "seen" : "late");
    }

    [Coroutine]
    private static async Coroutine<string> See(CoroutineWatch<string> watch) => await watch.ChangedSince(watch.Version);
}
