namespace Coroutines.Explorer;

/// <summary>Three tasks pass a lock that somebody outside takes and releases.</summary>
internal sealed partial class LockProgram : SmallProgram
{
    private readonly CoroutineLock _lock;
    private bool _heldOutside;
    private int _inside;

    public LockProgram(CoroutineLoop loop)
        : base(loop)
    {
        _lock = Watch(new CoroutineLock());
        _heldOutside = _lock.TryAcquire();
        Participant a = Start("a", Pass());
        Participant b = Start("b", Pass());
        Start("c", Pass());
        OnTurn();
        On("release", Release, () => _heldOutside, Origin.Between | Origin.Within);
        On("take", () => _heldOutside = _lock.TryAcquire(), () => !_lock.IsLocked);
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b);
    }

    public override void CheckAtRest() => Check(_lock.IsLocked || AllEnded, "the lock is free and somebody waits for it");

    public override void Settle()
    {
        if (_heldOutside)
        {
            Release();
        }
    }

    public override void CheckEnd() => Check(_lock.IsLocked == _heldOutside, "the lock is held in the end");

    private void Release()
    {
        _heldOutside = false;
        _lock.Release();
    }

    [Coroutine]
    private async Coroutine Pass()
    {
        using (await _lock.Acquire())
        {
            Check(++_inside == 1 && !_heldOutside, "two hold the lock");
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _inside--;
            }
        }
    }
}
