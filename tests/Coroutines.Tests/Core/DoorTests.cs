namespace Coroutines.Tests;

/// <summary>What the kernel notes and verifies at its doors in a Debug build.</summary>
public sealed partial class DoorTests : IDisposable
{
    private readonly CoroutineLoop _loop = new(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });

    public void Dispose() => _loop.Dispose();

    [Coroutine]
    private static async Coroutine Nap() => await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));

#if DEBUG
    [Fact]
    public void TheTraceTellsOfEachPushWakeAndEnd()
    {
        CoroutineTask task = _loop.Start(Nap());
        _loop.Tick(TimeSpan.FromMilliseconds(5));
        string[] events = [.. _loop.Trace.Split(Environment.NewLine).Where(line => line.Split(' ') is [_, var index, _] && index == task.Index.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(static line => line.Split(' ')[0])];
        Assert.Equal(["Push", "Park", "Wake", "Push"], events);
        Assert.Equal(0, _loop.TaskCount);
    }

    [Fact]
    public void AWakeOfWhatDoesNotWaitIsToldWithWhatLedToIt()
    {
        CoroutineTask task = _loop.CreateTask(Nap());
        Exception error = Assert.ThrowsAny<Exception>(() => _loop.Wake(task.Index));
        Assert.Contains("a wake of what does not wait", error.Message, StringComparison.Ordinal);
        Assert.Contains("Push", error.Message, StringComparison.Ordinal);
        task.Forget();
    }
#endif
}
