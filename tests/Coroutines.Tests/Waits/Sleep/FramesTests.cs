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
}
