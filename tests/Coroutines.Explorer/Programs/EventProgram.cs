namespace Coroutines.Explorer;

/// <summary>Three tasks wait for an event that is set and cleared.</summary>
internal sealed partial class EventProgram : SmallProgram
{
    private readonly CoroutineEvent _event;
    private readonly Waiter[] _waiters;

    public EventProgram(CoroutineLoop loop)
        : base(loop)
    {
        _event = Watch(new CoroutineEvent());
        _waiters = [new(), new(), new()];
        _waiters[0].Participant = Start("a", Wait(_waiters[0]));
        _waiters[1].Participant = Start("b", Wait(_waiters[1]));
        _waiters[2].Participant = Start("c", Wait(_waiters[2]));
        OnTurn();
        On("set", Set, () => !_event.IsSet, Origin.Between | Origin.Within);
        On("clear", _event.Clear, () => _event.IsSet, Origin.Between | Origin.Within);
        OnCancel(_waiters[0].Participant!, Origin.Between | Origin.Within);
        OnCancel(_waiters[1].Participant!);
    }

    public override void CheckAtRest()
    {
        Check(!_event.IsSet || AllEnded, "the event is set and somebody waits for it");
        foreach (Waiter waiter in _waiters)
        {
            Check(!waiter.Owed || waiter.Participant!.Ended, "one waited when the event was set, and waits still");
        }
    }

    public override void Settle() => Set();

    private void Set()
    {
        foreach (Waiter waiter in _waiters)
        {
            waiter.Owed |= waiter.Waits;
        }

        _event.Set();
    }

    [Coroutine]
    private async Coroutine Wait(Waiter waiter)
    {
        waiter.Waits = true;
        await _event.Wait();
    }

    private sealed class Waiter
    {
        public Participant? Participant;
        public bool Waits;
        public bool Owed;
    }
}
