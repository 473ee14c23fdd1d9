namespace Coroutines.Explorer;

/// <summary>A task takes two others in the order in which they end, within a time; a second leaves after the first of them.</summary>
internal sealed partial class AsCompletedProgram : SmallProgram
{
    private readonly CoroutineEvent _first;
    private readonly CoroutineEvent _second;
    private readonly Participant _one;
    private readonly Participant _two;

    public AsCompletedProgram(CoroutineLoop loop)
        : base(loop)
    {
        _first = Watch(new CoroutineEvent());
        _second = Watch(new CoroutineEvent());
        _one = Start("one", After(_first));
        _two = Start("two", After(_second));
        Participant all = Start("all", All(), typeof(TimeoutException));
        Participant first = Start("first", First());
        OnTurn();
        OnTick(10);
        On("set first", _first.Set, () => !_first.IsSet, Origin.Between | Origin.Within);
        On("set second", _second.Set, () => !_second.IsSet, Origin.Between | Origin.Within);
        OnCancel(_one);
        OnCancel(all, Origin.Between | Origin.Within);
        OnCancel(first);
    }

    public override void CheckAtRest() =>
        Check(!(_one.Ended && _two.Ended) || AllEnded, "both are done and somebody waits for them");

    public override void Settle()
    {
        _first.Set();
        _second.Set();
    }

    [Coroutine]
    private async Coroutine All()
    {
        int given = 0;
        using AsCompletedTasks tasks = Coroutine.AsCompleted([_one.Task, _two.Task], TimeSpan.FromMilliseconds(20));
        await foreach (CoroutineTask task in tasks)
        {
            Check(task.IsCompleted, "given out before it is done");
            given++;
        }

        Check(given == 2, $"{given} of two were given out");
    }

    [Coroutine]
    private async Coroutine First()
    {
        using AsCompletedTasks tasks = Coroutine.AsCompleted([_one.Task, _two.Task]);
        CoroutineTask task = await tasks.Next();
        Check(task.IsCompleted, "given out before it is done");
    }

    [Coroutine]
    private async Coroutine After(CoroutineEvent signal) => await signal.Wait();
}
