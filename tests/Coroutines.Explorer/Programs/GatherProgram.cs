namespace Coroutines.Explorer;

/// <summary>A task gathers three others, of which one may fail; another takes the outcomes of two.</summary>
internal sealed partial class GatherProgram : SmallProgram
{
    private readonly CoroutineEvent _first;
    private readonly CoroutineEvent _second;
    private readonly CoroutineEvent _third;
    private bool _failing;
    private CoroutineTask _child;

    public GatherProgram(CoroutineLoop loop)
        : base(loop)
    {
        _first = Watch(new CoroutineEvent());
        _second = Watch(new CoroutineEvent());
        _third = Watch(new CoroutineEvent());
        Participant all = Start(new Participant("all", [typeof(FormatException)]) { MayBeCancelled = true, MaySurvive = true }, All());
        Participant outcomes = Start(new Participant("outcomes", []) { MaySurvive = true }, Outcomes());
        OnTurn();
        On("first", _first.Set, () => !_first.IsSet, Origin.Between | Origin.Within);
        On("second", _second.Set, () => !_second.IsSet);
        On("fail", Fail, () => !_third.IsSet, Origin.Between | Origin.Within);
        On("cancel child", () => _child.Cancel(), () => !_child.IsEmpty && !_child.IsCompleted);
        OnCancel(all);
        OnCancel(outcomes);
    }

    /// <summary>Two may fail, and a gather tells its waiter of the first.</summary>
    public override bool MayReport(Exception error) => error is FormatException;

    public override void Settle()
    {
        _first.Set();
        _second.Set();
        _third.Set();
    }

    public override void Close() => Settle();

    private void Fail()
    {
        _failing = true;
        _third.Set();
    }

    [Coroutine]
    private async Coroutine All()
    {
        (int one, int two, int three) = await Coroutine.Gather(After(_first, 1), Child(), MayFail());
        Check(one == 1 && two == 2 && three == 0, "the results are not those of the children");
    }

    [Coroutine]
    private async Coroutine Outcomes()
    {
        CoroutineOutcome<int>[] outcomes = await Coroutine.GatherOutcomes([After(_first, 1), MayFail()]);
        Check(outcomes.Length == 2 && (!outcomes[0].IsCompletedSuccessfully || outcomes[0].Value == 1), "the outcomes are not those of the children");
    }

    [Coroutine]
    private async Coroutine<int> Child()
    {
        _child = CoroutineTask.Current;
        return await After(_second, 2);
    }

    [Coroutine]
    private async Coroutine<int> After(CoroutineEvent signal, int result)
    {
        await signal.Wait();
        return result;
    }

    [Coroutine]
    private async Coroutine<int> MayFail()
    {
        await _third.Wait();
        return _failing ? throw new FormatException("wanted") : 0;
    }
}
