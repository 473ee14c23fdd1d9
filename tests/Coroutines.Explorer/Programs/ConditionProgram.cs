namespace Coroutines.Explorer;

/// <summary>Three tasks wait for a condition; somebody outside notifies one or all of them, and holds the lock at times.</summary>
internal sealed partial class ConditionProgram : SmallProgram
{
    private readonly CoroutineLock _lock = new();
    private readonly CoroutineCondition _condition;
    private readonly List<Waiter> _line = [];
    private bool _heldOutside;

    public ConditionProgram(CoroutineLoop loop)
        : base(loop)
    {
        _condition = Watch(new CoroutineCondition(_lock));
        Waiter a = new();
        Waiter b = new();
        Waiter c = new();
        a.Participant = Start("a", Wait(a));
        b.Participant = Start("b", Wait(b));
        c.Participant = Start("c", Wait(c));
        OnTurn();
        On("notify", () => Notify(1), CanNotify);
        On("notify all", () => Notify(int.MaxValue), CanNotify);
        On("hold", () => _heldOutside = _lock.TryAcquire(), () => !_lock.IsLocked);
        On("let go", LetGo, () => _heldOutside);
        OnCancel(a.Participant, Origin.Between | Origin.Within);
        OnCancel(b.Participant);
    }

    public override void CheckAtRest()
    {
        if (_heldOutside)
        {
            return;
        }

        int owedAndCancelled = 0;
        int wokenForOthers = 0;
        int waiting = 0;
        foreach (Waiter waiter in _line)
        {
            bool cancelled = waiter.Participant!.CancelAccepted;
            Check(!waiter.Owed || waiter.Woken || cancelled, "one was notified and waits still");
            owedAndCancelled += waiter is { Owed: true, Woken: false } && cancelled ? 1 : 0;
            wokenForOthers += waiter is { Owed: false, Woken: true } ? 1 : 0;
            waiting += waiter is { Woken: false } && !cancelled ? 1 : 0;
        }

        Check(waiting == 0 || wokenForOthers >= owedAndCancelled, "the notification of a cancelled waiter is lost");
    }

    /// <summary>Who waits for a condition goes on with its lock, also when it is cancelled.</summary>
    public override void LetGo()
    {
        if (_heldOutside)
        {
            _heldOutside = false;
            _lock.Release();
        }
    }

    public override void Settle()
    {
        LetGo();
        if (CanNotify())
        {
            Notify(int.MaxValue);
        }
    }

    public override void CheckEnd() => Check(_lock.IsLocked == _heldOutside, "the lock is held in the end");

    private bool CanNotify() => _heldOutside || !_lock.IsLocked;

    private void Notify(int count)
    {
        bool mine = !_heldOutside && _lock.TryAcquire();
        if (!mine && !_heldOutside)
        {
            return;
        }

        int left = count;
        foreach (Waiter waiter in _line)
        {
            if (left > 0 && waiter is { Owed: false, Woken: false } && !waiter.Participant!.CancelAccepted)
            {
                waiter.Owed = true;
                left--;
            }
        }

        _condition.Notify(count);
        if (mine)
        {
            _lock.Release();
        }
    }


    [Coroutine]
    private async Coroutine Wait(Waiter waiter)
    {
        using (await _condition.Acquire())
        {
            _line.Add(waiter);
            await _condition.Wait();
            waiter.Woken = true;
            Check(!_heldOutside && _lock.IsLocked, "woken without the lock");
        }
    }

    private sealed class Waiter
    {
        public Participant? Participant;
        public bool Owed;
        public bool Woken;
    }
}
