namespace Coroutines.Explorer;

/// <summary>Three tasks pass a bounded semaphore of two permits, which somebody outside takes and gives back.</summary>
internal sealed partial class SemaphoreProgram : SmallProgram
{
    private const int Permits = 2;

    private readonly CoroutineSemaphore _semaphore;
    private int _outside;
    private int _inside;

    public SemaphoreProgram(CoroutineLoop loop)
        : base(loop)
    {
        _semaphore = Watch(new CoroutineSemaphore(Permits, bounded: true));
        Take();
        Take();
        Participant a = Start("a", Pass());
        Participant b = Start("b", Pass());
        Start("c", Pass());
        OnTurn();
        On("release", Release, () => _outside != 0, Origin.Between | Origin.Within);
        On("take", Take, () => !_semaphore.IsLocked);
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b);
    }

    public override void CheckAtRest()
    {
        Check(_semaphore.Value == 0 || AllEnded, "there is a permit and somebody waits for it");
        Check(_semaphore.Value + _outside == Permits, "a permit is lost, or given twice");
    }

    public override void Settle() => Release();

    private void Take() => _outside += _semaphore.TryAcquire() ? 1 : 0;

    private void Release()
    {
        _outside--;
        _semaphore.Release();
    }

    [Coroutine]
    private async Coroutine Pass()
    {
        using (await _semaphore.Acquire())
        {
            Check(++_inside + _outside <= Permits, "more hold the semaphore than it has permits");
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
