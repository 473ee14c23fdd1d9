namespace Coroutines.Explorer;

/// <summary>A group of two, of which one may fail, and a body that waits.</summary>
internal sealed partial class GroupProgram : SmallProgram
{
    private readonly CoroutineEvent _first;
    private readonly CoroutineEvent _second;
    private readonly CoroutineEvent _body;
    private int _running;
    private bool _failing;
    private bool _entered;
    private CoroutineTask _child;
    private CoroutineTaskGroup _group;

    public GroupProgram(CoroutineLoop loop)
        : base(loop)
    {
        _first = Watch(new CoroutineEvent());
        _second = Watch(new CoroutineEvent());
        _body = Watch(new CoroutineEvent());
        Participant group = Start(new Participant("group", [typeof(AggregateException)]) { MaySurvive = true }, Group());
        OnTurn();
        On("first", _first.Set, () => !_first.IsSet, Origin.Between | Origin.Within);
        On("second", _second.Set, () => !_second.IsSet);
        On("body", _body.Set, () => !_body.IsSet, Origin.Between | Origin.Within);
        On("fail", () => _failing = true, () => !_failing);
        On("cancel group", () => _group.Cancel(), () => _entered && !_group.IsOver);
        On("cancel child", () => _child.Cancel(), () => !_child.IsEmpty && !_child.IsCompleted);
        OnCancel(group);
    }

    public override void CheckAtRest() =>
        Check(!(_first.IsSet && _second.IsSet && _body.IsSet) || AllEnded, "all are done and the group goes on");

    public override void Settle()
    {
        _first.Set();
        _second.Set();
        _body.Set();
    }

    public override void CheckEnd() => Check(_running == 0, "a child has outlived its group");

    [Coroutine]
    private async Coroutine Group()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            _group = group;
            _entered = true;
            _child = group.CreateTask(Child(_first, mayFail: false));
            group.CreateTask(Child(_second, mayFail: true));
            await _body.Wait();
        }

        Check(_running == 0, "the block has ended before a child");
    }

    [Coroutine]
    private async Coroutine Child(CoroutineEvent signal, bool mayFail)
    {
        _running++;
        try
        {
            await signal.Wait();
            if (mayFail && _failing)
            {
                throw new FormatException("wanted");
            }
        }
        finally
        {
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _running--;
            }
        }
    }
}
