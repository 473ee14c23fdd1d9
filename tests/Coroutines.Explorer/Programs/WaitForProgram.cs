namespace Coroutines.Explorer;

/// <summary>Waits with a time limit: of a coroutine, of a task, of one that is up at once.</summary>
internal sealed partial class WaitForProgram : SmallProgram
{
    private readonly CoroutineEvent _event;
    private readonly CoroutineFuture<int> _future;

    public WaitForProgram(CoroutineLoop loop)
        : base(loop)
    {
        _event = Watch(new CoroutineEvent());
        _future = new CoroutineFuture<int>(loop);
        Participant a = Start("a", OfCoroutine(), typeof(TimeoutException));
        Participant b = Start(new Participant("b", []) { MayBeCancelled = true }, OfFuture());
        Start("c", AtOnce());
        OnTurn();
        OnTick(10);
        On("set", _event.Set, () => !_event.IsSet, Origin.Between | Origin.Within);
        On("set future", () => _future.TrySetResult(7), () => !_future.IsCompleted, Origin.Between | Origin.Within);
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b);
    }

    public override void Settle() => Turn(100);

    public override void Close() => _future.Dispose();

    [Coroutine]
    private async Coroutine OfCoroutine() => await Coroutine.WaitFor(Cleaned(), 10);

    [Coroutine]
    private async Coroutine OfFuture()
    {
        TimedResult<int> result = await Coroutine.TryWaitFor(_future.Task, 10);
        Check(!result.Completed || result.Value == 7, "another result");
    }

    [Coroutine]
    private async Coroutine AtOnce() => await Coroutine.TryWaitFor(Cleaned(), 0);

    [Coroutine]
    private async Coroutine Cleaned()
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
