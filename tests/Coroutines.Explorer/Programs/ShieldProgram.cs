namespace Coroutines.Explorer;

/// <summary>Two tasks wait for a third behind a shield.</summary>
internal sealed partial class ShieldProgram : SmallProgram
{
    private readonly CoroutineEvent _event;
    private readonly Participant _inner;
    private bool _failing;

    public ShieldProgram(CoroutineLoop loop)
        : base(loop)
    {
        _event = Watch(new CoroutineEvent());
        _inner = Start("inner", Inner(), typeof(FormatException));
        Participant a = Start(new Participant("a", [typeof(FormatException)]) { MayBeCancelled = true }, Outer());
        Participant b = Start(new Participant("b", [typeof(FormatException)]) { MayBeCancelled = true }, Limited());
        OnTurn();
        OnTick(10);
        On("set", _event.Set, () => !_event.IsSet, Origin.Between | Origin.Within);
        On("fail", () => _failing = true, () => !_failing);
        OnCancel(_inner);
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b);
    }

    public override void CheckAtRest() => Check(!_event.IsSet || AllEnded, "the inner one is done and somebody waits for it");

    public override void Settle() => _event.Set();

    [Coroutine]
    private async Coroutine Inner()
    {
        await _event.Wait();
        if (_failing)
        {
            throw new FormatException("wanted");
        }
    }

    [Coroutine]
    private async Coroutine Outer() => await Coroutine.Shield(_inner.Task);

    [Coroutine]
    private async Coroutine Limited()
    {
        try
        {
            await Coroutine.WaitFor(Outer(), 10);
        }
        catch (TimeoutException)
        {
            await Coroutine.Yield();
        }
    }
}
