using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Waits that end with frames, whatever the time.</summary>
public sealed partial class FramesTests
{
    private readonly TraceLog _log = new();

    private int _frames;

    private bool _isOpen;

    [Fact]
    public void FramesScaleAndPause()
    {
        using var loop = new CoroutineLoop();
        loop.Start(Watch());
        loop.Start(Nap());
        loop.TimeScale = 0.5;
        for (_frames = 1; _frames <= 6; _frames++)
        {
            _isOpen = _frames >= 5;
            loop.IsPaused = _frames == 2;
            loop.Tick(TimeSpan.FromMilliseconds(5));
        }

        _log.AssertIs("0 asleep", "two frames at 3", "open at 5", "10 awake");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void NoFramesAreNoWait(int count)
    {
        using var loop = new CoroutineLoop();
        CoroutineTask task = loop.CreateTask(Frames(count));
        loop.Tick(TimeSpan.Zero);
        Assert.True(task.IsCompleted);
    }

    [Fact]
    public void AYieldIsATurnAndANextFrameATick()
    {
        using var loop = new CoroutineLoop();
        loop.Start(Turns());
        loop.Tick(TimeSpan.Zero);
        _log.AssertIs("turn", "turn");
        loop.Tick(TimeSpan.Zero);
        _log.AssertIs("turn", "turn", "frame");
    }

    [Fact]
    public void ACancelledWaitEndsInTheSameTick()
    {
        using var loop = new CoroutineLoop();
        CoroutineTask task = loop.CreateTask(Frames(100));
        loop.Tick(TimeSpan.Zero);
        task.Cancel();
        loop.Tick(TimeSpan.Zero);
        Assert.True(task.IsCanceled);
    }

    [Fact]
    public void WaitingForFramesAllocatesNothing() => Bytes.AssertNone(static () => Frames(3));

    [Coroutine]
    private async Coroutine Watch()
    {
        await WaitFrames(2);
        _log.Add($"two frames at {_frames}");
        await WaitUntil(() => _isOpen);
        _log.Add($"open at {_frames}");
    }

    [Coroutine]
    private async Coroutine Nap()
    {
        _log.Add(CoroutineLoop.Current, "asleep");
        await Sleep(10);
        _log.Add(CoroutineLoop.Current, "awake");
    }

    [Coroutine]
    private static async Coroutine Frames(int count) => await WaitFrames(count);

    [Coroutine]
    private async Coroutine Turns()
    {
        await Yield();
        _log.Add("turn");
        await Yield();
        _log.Add("turn");
        await NextFrame();
        _log.Add("frame");
    }
}
