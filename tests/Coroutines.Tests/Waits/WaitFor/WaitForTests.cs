using static Coroutines.Coroutine;
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
}
