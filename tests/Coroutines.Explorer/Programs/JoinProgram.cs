namespace Coroutines.Explorer;

/// <summary>Tasks await one that starts others, and each other in a row; cancelling a joiner cancels what it joins.</summary>
internal sealed partial class JoinProgram : SmallProgram
{
    private readonly CoroutineEvent _event;
    private readonly CoroutineTask<int> _shared;
    private readonly PreservedTask _kept;
    private int _late;

    public JoinProgram(CoroutineLoop loop)
        : base(loop)
    {
        _event = Watch(new CoroutineEvent());
        _shared = loop.CreateTask(Work());
        _kept = _shared.Preserve();
        Participant a = Start(new Participant("a", []) { MayBeCancelled = true }, Join());
        Participant b = Start(new Participant("b", []) { MayBeCancelled = true }, JoinTwice());
        OnTurn();
        On("set", _event.Set, () => !_event.IsSet, Origin.Between | Origin.Within);
        On("cancel shared", () => _shared.Cancel(), () => !_shared.IsCompleted, Origin.Between | Origin.Within);
        On("late", () => Start(new Participant("late", []) { MayBeCancelled = true }, Join()), () => _late++ < 2);
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b);
    }

    public override void CheckAtRest() => Check(!_event.IsSet || AllEnded, "the shared one is done and somebody waits for it");

    public override void Settle() => _event.Set();

    public override void Close()
    {
        _event.Set();
        while (HasWork)
        {
            Turn();
        }

        _kept.Dispose();
    }

    [Coroutine]
    private async Coroutine<int> Work()
    {
        await _event.Wait();
        await Coroutine.CreateTask(Step());
        return 7;
    }

    [Coroutine]
    private async Coroutine Step() => await Coroutine.Yield();

    [Coroutine]
    private async Coroutine Join() => Check(await _shared == 7, "another result");

    [Coroutine]
    private async Coroutine JoinTwice() => Check(await _shared + await _shared == 14, "another result");
}
