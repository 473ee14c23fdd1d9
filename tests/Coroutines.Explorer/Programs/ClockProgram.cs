namespace Coroutines.Explorer;

/// <summary>A ticker, sleepers and a frame counter, while time is paused, scaled and moved.</summary>
internal sealed partial class ClockProgram : SmallProgram
{
    private readonly CoroutineTicker _ticker = new(TimeSpan.FromMilliseconds(10));
    private readonly TimeSpan _begin;
    private bool _open;

    public ClockProgram(CoroutineLoop loop)
        : base(loop)
    {
        _begin = loop.Time;
        loop.IsPaused = false;
        loop.TimeScale = 1;
        Participant ticks = Start("ticks", Ticks());
        Participant sleeper = Start("sleeper", Sleeper());
        Participant frames = Start("frames", Frames());
        OnTurn();
        OnTick(10);
        OnTick(25);
        On("pause", () => loop.IsPaused = !loop.IsPaused);
        On("half", () => loop.TimeScale = 0.5, () => loop.TimeScale == 1);
        On("open", () => _open = true, () => !_open);
        OnCancel(ticks, Origin.Between | Origin.Within);
        OnCancel(sleeper);
        OnCancel(frames);
    }

    public override void Settle()
    {
        _open = true;
        Loop.IsPaused = false;
        Turn(100);
    }

    [Coroutine]
    private async Coroutine Ticks()
    {
        int passed = 0;
        while (passed < 3)
        {
            passed += await _ticker.Next();
            TimeSpan due = _begin + (passed * _ticker.Period);
            Check(Loop.Time >= due && Loop.Time - due < _ticker.Period + _ticker.Period, "the ticker has drifted");
        }
    }

    [Coroutine]
    private async Coroutine Sleeper()
    {
        TimeSpan begin = Loop.Time;
        await Coroutine.Sleep(15);
        await Coroutine.SleepUntil(begin + TimeSpan.FromMilliseconds(30));
        Check(Loop.Time - begin >= TimeSpan.FromMilliseconds(30), "slept too short");
    }

    [Coroutine]
    private async Coroutine Frames()
    {
        await Coroutine.NextFrame();
        await Coroutine.WaitFrames(2);
        await Coroutine.WaitUntil(() => _open);
        await Coroutine.WaitWhile(this, static program => !program._open);
    }
}
