namespace Coroutines.Explorer;

/// <summary>Three tasks meet at a barrier of two, which is aborted and reset.</summary>
internal sealed partial class BarrierProgram : SmallProgram
{
    private readonly CoroutineBarrier _barrier;
    private int _late;

    public BarrierProgram(CoroutineLoop loop)
        : base(loop)
    {
        _barrier = Watch(new CoroutineBarrier(2));
        Participant a = Start("a", Meet(), typeof(BrokenBarrierException));
        Participant b = Start("b", Meet(), typeof(BrokenBarrierException));
        Start("c", Meet(), typeof(BrokenBarrierException));
        OnTurn();
        On("another", () => Start("d", Meet(), typeof(BrokenBarrierException)), () => _late++ < 2);
        On("abort", () => Start("aborter", Abort()), () => !_barrier.IsBroken);
        On("reset", () => Start("resetter", Reset()));
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b);
    }

    public override void CheckAtRest() => Check(_barrier.WaitingCount < _barrier.Parties, "all are there and nobody goes on");

    public override void Settle() => Start("aborter", Abort());

    [Coroutine]
    private async Coroutine Meet()
    {
        int place = await _barrier.Wait();
        Check(place is 0 or 1, $"place {place} of two");
    }

    [Coroutine]
    private async Coroutine Abort() => await _barrier.Abort();

    [Coroutine]
    private async Coroutine Reset() => await _barrier.Reset();
}
