using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Sleepers wake by their deadlines, each once.</summary>
public sealed partial class SleepTests
{
    private readonly TraceLog _log = new();

    [Fact]
    public void SleepersWakeInOrderThoughATickEndedBetween()
    {
        using var loop = new CoroutineLoop();
        loop.Start(Nap("first", 1000));
        loop.Tick(TimeSpan.FromMilliseconds(997));
        loop.Start(Nap("second", 10));
        loop.Tick(TimeSpan.FromMilliseconds(100));
        _log.AssertIs("1000 first", "1007 second");
    }

    [Fact]
    public void ASleeperCancelledInTheTurnInWhichItIsDueGoesOnOnce()
    {
        using var loop = new CoroutineLoop();
        CoroutineTask task = default;
        loop.CallLater(TimeSpan.FromMilliseconds(5), () => _log.Add($"cancel {task.Cancel("late")}"));
        task = loop.Start(NapTwice());
        loop.Tick(TimeSpan.FromMilliseconds(5));
        _log.AssertIs("cancel True", "late");
        loop.Tick(TimeSpan.FromMilliseconds(100));
        _log.AssertIs("cancel True", "late", "10 again");
        Assert.Equal((0, 0), (loop.TaskCount, loop.TimersInUse));
    }

    [Coroutine]
    private async Coroutine Nap(string name, int milliseconds)
    {
        await Sleep(milliseconds);
        _log.Add(CoroutineLoop.Current, name);
    }

    [Coroutine]
    private async Coroutine NapTwice()
    {
        try
        {
            await Nap("not cancelled", 5);
        }
        catch (OperationCanceledException error)
        {
            _log.Add(error.Message);
        }

        await Nap("again", 5);
    }
}
