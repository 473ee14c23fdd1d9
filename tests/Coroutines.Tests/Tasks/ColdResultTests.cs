using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;

namespace Coroutines.Tests;

/// <summary>What has not run has no result, however it is asked.</summary>
public sealed partial class ColdResultTests
{
    [Fact]
    public void AColdCoroutineThrows()
    {
        using var loop = new CoroutineLoop();
        Coroutine<int> cold = Value(7);
        Assert.Contains("has not run", Assert.Throws<InvalidOperationException>(() => cold.GetResult()).Message, StringComparison.Ordinal);

        // And can run still.
        Assert.Equal(7, loop.RunUntilComplete(cold));
        Assert.Contains("already", Assert.Throws<InvalidOperationException>(() => cold.GetResult()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OutsideOfLoopsAnAwaiterIsRefused()
    {
        Assert.Contains("running loop", Assert.Throws<InvalidOperationException>(static () => Value(7).GetAwaiter().GetResult()).Message, StringComparison.Ordinal);
        Assert.Contains("running loop", Assert.Throws<InvalidOperationException>(static () => Sleep(7).GetAwaiter().GetResult()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InALoopTheAwaiterHasNoResultYet() => CoroutineLoop.Run(AskAwaiters());

    [Coroutine]
    private static async Coroutine AskAwaiters()
    {
        Assert.Contains("not done", Assert.Throws<InvalidOperationException>(static () => Value(7).GetAwaiter().GetResult()).Message, StringComparison.Ordinal);
        Assert.Contains("not done", Assert.Throws<InvalidOperationException>(static () => Sleep(7).GetAwaiter().GetResult()).Message, StringComparison.Ordinal);
        Assert.Contains("not done", Assert.Throws<InvalidOperationException>(static () => Sleep(7, "x").GetAwaiter().GetResult()).Message, StringComparison.Ordinal);
        await Yield();
    }
}
