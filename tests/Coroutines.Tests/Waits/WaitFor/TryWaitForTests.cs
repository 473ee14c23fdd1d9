using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>An await with a limit of time that tells whether it was kept, and throws nothing.</summary>
public sealed partial class TryWaitForTests
{
    [Fact]
    public void TryWaitForTellsThatTheTimeWasUp() => Assert.Equal("False 0 500", Of(TooSlow));

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
}
