namespace Coroutines.Explorer;

/// <summary>Time limits inside each other, whose time is up, is moved, or does not matter because what they wait for comes.</summary>
internal sealed partial class TimeoutProgram : SmallProgram
{
    private readonly CoroutineEvent _event;
    private TimeoutScope _outer;
    private bool _inOuter;

    public TimeoutProgram(CoroutineLoop loop)
        : base(loop)
    {
        _event = Watch(new CoroutineEvent());
        Participant a = Start("a", Nested(), typeof(TimeoutException));
        Participant b = Start("b", Once(), typeof(TimeoutException));
        OnTurn();
        OnTick(10);
        On("set", _event.Set, () => !_event.IsSet, Origin.Between | Origin.Within);
        On("clear", _event.Clear, () => _event.IsSet);
        On("move", () => _outer.Reschedule(TimeSpan.FromMilliseconds(5)), () => _inOuter && !_outer.IsExpired);
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b);
    }

    public override void Settle() => Turn(100);

    [Coroutine]
    private async Coroutine Nested()
    {
        await using (_outer = Coroutine.TimeoutAfter(20))
        {
            _inOuter = true;
            try
            {
                try
                {
                    await using (Coroutine.TimeoutAfter(10))
                    {
                        await _event.Wait();
                    }
                }
                catch (TimeoutException)
                {
                    await Coroutine.Yield();
                }

                await Coroutine.Sleep(30);
            }
            finally
            {
                _inOuter = false;
            }
        }
    }

    [Coroutine]
    private async Coroutine Once()
    {
        await using (Coroutine.TimeoutAfter(10))
        {
            try
            {
                await _event.Wait();
            }
            finally
            {
                await Coroutine.Yield();
            }
        }
    }
}
