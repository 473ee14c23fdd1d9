namespace Coroutines.Explorer;

/// <summary>Tasks wait for the first of two others, for both within a time, and for the first that fails.</summary>
internal sealed partial class WaitProgram : SmallProgram
{
    private readonly CoroutineEvent _first;
    private readonly CoroutineEvent _second;
    private readonly Participant _one;
    private readonly Participant _two;
    private bool _failing;

    public WaitProgram(CoroutineLoop loop)
        : base(loop)
    {
        _first = Watch(new CoroutineEvent());
        _second = Watch(new CoroutineEvent());
        _one = Start("one", MayFail(_first), typeof(FormatException));
        _two = Start("two", MayFail(_second), typeof(FormatException));
        Participant any = Start("any", Wait(WaitCondition.FirstCompleted, null));
        Participant all = Start("all", Wait(WaitCondition.AllCompleted, TimeSpan.FromMilliseconds(20)));
        Start("failure", Wait(WaitCondition.FirstException, null));
        OnTurn();
        OnTick(10);
        On("first", _first.Set, () => !_first.IsSet, Origin.Between | Origin.Within);
        On("second", _second.Set, () => !_second.IsSet);
        On("fail", () => _failing = true, () => !_failing);
        OnCancel(_one);
        OnCancel(any, Origin.Between | Origin.Within);
        OnCancel(all);
    }

    public override void CheckAtRest() =>
        Check(!(_one.Ended && _two.Ended) || AllEnded, "both are done and somebody waits for them");

    public override void Settle()
    {
        _first.Set();
        _second.Set();
    }

    [Coroutine]
    private async Coroutine Wait(WaitCondition when, TimeSpan? timeout)
    {
        WaitResult result = await Coroutine.Wait([_one.Task, _two.Task], when, timeout);
        Check(result.DoneCount + result.PendingCount == 2, "two are waited for");
        Check(timeout is not null || result.DoneCount > 0, "woken though none is done");
        Check(when != WaitCondition.AllCompleted || timeout is not null || result.AllDone, "woken before all are done");
    }

    [Coroutine]
    private async Coroutine MayFail(CoroutineEvent signal)
    {
        await signal.Wait();
        if (_failing)
        {
            throw new FormatException("wanted");
        }
    }
}
