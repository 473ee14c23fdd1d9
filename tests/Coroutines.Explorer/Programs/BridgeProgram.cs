namespace Coroutines.Explorer;

/// <summary>Tasks await what is not the library's, one after the other; it completes, fails, or comes too late.</summary>
internal sealed partial class BridgeProgram : SmallProgram
{
    private readonly TaskCompletionSource<int> _first = new();
    private readonly ForeignSignal _second = new();
    private int _late;

    public BridgeProgram(CoroutineLoop loop)
        : base(loop)
    {
        Participant a = Start("a", Both(), typeof(FormatException));
        Participant b = Start("b", Second(), typeof(FormatException));
        OnTurn();
        On("first", () => _first.TrySetResult(1), () => !_first.Task.IsCompleted, Origin.Between | Origin.Within);
        On("second", () => _second.Complete(), () => !_second.IsCompleted, Origin.Between | Origin.Within);
        On("fail second", () => _second.Complete(failed: true), () => !_second.IsCompleted);
        On("late", () => Start("late", Second(), typeof(FormatException)), () => _late++ < 2);
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b);
    }

    public override void CheckAtRest() =>
        Check(!(_first.Task.IsCompleted && _second.IsCompleted) || AllEnded, "both are done and somebody waits for them");

    /// <summary>What fails after the wait for it was given up.</summary>
    public override bool MayReport(Exception error) => error is FormatException;

    public override void Settle()
    {
        _first.TrySetResult(1);
        _second.Complete();
    }

    public override void Close() => Settle();

    [Coroutine]
    private async Coroutine Both()
    {
        Check(await new ValueTask<int>(_first.Task) == 1, "another result");
        await _second;
        await Coroutine.Yield();
    }

    [Coroutine]
    private async Coroutine Second()
    {
        await _second;
        Check(_second.IsCompleted, "woken before it is done");
    }
}
