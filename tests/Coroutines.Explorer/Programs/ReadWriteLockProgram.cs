namespace Coroutines.Explorer;

/// <summary>Two readers and two writers pass a lock that somebody outside holds to read or to write.</summary>
internal sealed partial class ReadWriteLockProgram : SmallProgram
{
    private readonly CoroutineReadWriteLock _lock;
    private bool _readsOutside;
    private bool _writesOutside;
    private int _readers;
    private int _writers;

    public ReadWriteLockProgram(CoroutineLoop loop)
        : base(loop)
    {
        _lock = Watch(new CoroutineReadWriteLock());
        _readsOutside = _lock.TryAcquireRead();
        Participant writer = Start("w1", Write());
        Participant reader = Start("r1", Read());
        Start("w2", Write());
        Start("r2", Read());
        OnTurn();
        On("release", Release, () => _readsOutside || _writesOutside, Origin.Between | Origin.Within);
        On("write", () => _writesOutside = _lock.TryAcquireWrite(), () => !_readsOutside && !_writesOutside);
        OnCancel(writer, Origin.Between | Origin.Within);
        OnCancel(reader);
    }

    public override void CheckAtRest() => Check(_lock.IsWriteLocked || _lock.ReaderCount != 0 || AllEnded, "the lock is free and somebody waits for it");

    public override void Settle()
    {
        if (_readsOutside || _writesOutside)
        {
            Release();
        }
    }

    public override void CheckEnd() =>
        Check(_lock.IsWriteLocked == _writesOutside && _lock.ReaderCount == (_readsOutside ? 1 : 0), "the lock is held in the end");

    private void Release()
    {
        if (_writesOutside)
        {
            _writesOutside = false;
            _lock.ReleaseWrite();
        }
        else
        {
            _readsOutside = false;
            _lock.ReleaseRead();
        }
    }

    [Coroutine]
    private async Coroutine Read()
    {
        using (await _lock.AcquireRead())
        {
            _readers++;
            Check(_writers == 0 && !_writesOutside, "somebody reads beside a writer");
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _readers--;
            }
        }
    }

    [Coroutine]
    private async Coroutine Write()
    {
        using (await _lock.AcquireWrite())
        {
            Check(++_writers == 1 && _readers == 0 && !_writesOutside && !_readsOutside, "somebody writes beside another");
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _writers--;
            }
        }
    }
}
