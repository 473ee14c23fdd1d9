namespace Coroutines.Explorer;

/// <summary>A group in a limit in a task that others cancel: whatever comes first, no request is lost, and none is left.</summary>
internal sealed partial class GroupLimitProgram : SmallProgram
{
    private readonly CoroutineEvent _first;
    private readonly CoroutineEvent _second;
    private readonly CoroutineEvent _last;
    private readonly Participant _participant;
    private int _running;

    public GroupLimitProgram(CoroutineLoop loop, bool nested)
        : base(loop)
    {
        _first = Watch(new CoroutineEvent());
        _second = Watch(new CoroutineEvent());
        _last = Watch(new CoroutineEvent());
        _participant = Start("group", nested ? Nested() : Limited());
        OnTurn();
        OnTick(10);
        On("first fails", _first.Set, () => !_first.IsSet, Origin.Between | Origin.Within);
        On("second ends", _second.Set, () => !_second.IsSet);
        On("last", _last.Set, () => !_last.IsSet);
        OnCancel(_participant, Origin.Between | Origin.Within);
    }

    public override void CheckAtRest() => Check(!(_first.IsSet && _second.IsSet && _last.IsSet) || AllEnded, "all are done and the group goes on");

    public override void Settle()
    {
        _first.Set();
        _second.Set();
        _last.Set();
    }

    public override void CheckEnd() => Check(_running == 0, "a child has outlived its group");

    [Coroutine]
    private async Coroutine Limited()
    {
        try
        {
            await using (Coroutine.TimeoutAfter(10))
            {
                await Group();
                await _last.Wait();
            }
        }
        catch (TimeoutException)
        {
        }

        await Coroutine.Yield();
        Check(_participant.CancelAccepted || CoroutineTask.Current.Cancelling == 0, "a request is left that nobody made");
    }

    [Coroutine]
    private async Coroutine Nested()
    {
        try
        {
            await using var outer = new CoroutineTaskGroup();
            outer.CreateTask(Fail());
            await Group();
            await _last.Wait();
        }
        catch (AggregateException)
        {
        }

        await Coroutine.Yield();
        Check(_participant.CancelAccepted || CoroutineTask.Current.Cancelling == 0, "a request is left that nobody made");
    }

    [Coroutine]
    private async Coroutine Group()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Fail());
            group.CreateTask(Tidy());
        }
        catch (AggregateException)
        {
        }
    }

    [Coroutine]
    private async Coroutine Fail()
    {
        await _first.Wait();
        throw new FormatException("wanted");
    }

    [Coroutine]
    private async Coroutine Tidy()
    {
        _running++;
        try
        {
            await _second.Wait();
        }
        finally
        {
            try
            {
                await Coroutine.Yield();
                await Coroutine.Yield();
            }
            finally
            {
                _running--;
            }
        }
    }
}
