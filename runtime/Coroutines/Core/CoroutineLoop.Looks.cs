namespace Coroutines;

// Tasks that look at something again and again: each frame, and under Run once a millisecond of the clock, so that a run which waits for them may block.
public sealed partial class CoroutineLoop
{
    /// <summary>The owner of the timer that ends the pause between two looks; callbacks count from 1.</summary>
    internal const int LookOwner = 0;

    private bool _pausesLooks;

    /// <summary>Parks a task until its next look.</summary>
    internal void BeginLook(int task)
    {
        ref TaskHeader header = ref Header(task);
        long pause = _clock.PauseBetweenLooks;
        if (_ticking || pause == 0 || (header.Step & PollFlags.Cancel) != 0)
        {
            BeginFrame(task);
            return;
        }

        if (!_pausesLooks)
        {
            Timers.Add(LoopTime.Add(Now(), pause), TimerKind.Callback, LookOwner);
            _pausesLooks = true;
        }

        ParkInFrame(task, ref header);
    }

    /// <summary>The pause is over. A tick has frames of its own.</summary>
    internal void EndLookPause()
    {
        _pausesLooks = false;
        if (!_ticking)
        {
            TakeFrames();
        }
    }

    /// <summary>Whose time changes its pace ends its pause: it may never be over.</summary>
    private void LookAtOnce()
    {
        if (IsRunning && !_ticking)
        {
            TakeFrames();
        }
    }
}
