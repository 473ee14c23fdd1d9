namespace Coroutines.Explorer;

/// <summary>Two tasks follow a value that changes.</summary>
internal sealed partial class WatchProgram : SmallProgram
{
    private const int Last = 3;

    private readonly CoroutineWatch<int> _watch;
    private int _seenByFollower = -1;

    public WatchProgram(CoroutineLoop loop)
        : base(loop)
    {
        _watch = Watch(new CoroutineWatch<int>(0));
        Participant follower = Start("follower", Follow());
        Participant one = Start("one change", OneChange());
        OnTurn();
        On("change", () => _watch.Value++, () => _watch.Value < Last, Origin.Between | Origin.Within | Origin.Posted);
        OnCancel(follower, Origin.Between | Origin.Within);
        OnCancel(one, Origin.Between | Origin.Posted);
    }

    public override void CheckAtRest() =>
        Check(_watch.Value < Last || Participants[0].Ended, "the follower has not seen the last value");

    public override void Settle()
    {
        _watch.Value++;
    }

    public override void CheckEnd() =>
        Check(_seenByFollower >= Last || Participants[0].CancelAccepted || !AllEnded, $"the follower has seen {_seenByFollower} at last");

    [Coroutine]
    private async Coroutine Follow()
    {
        int version = _watch.Version;
        int value = _watch.Value;
        while (value < Last)
        {
            value = await _watch.ChangedSince(version);
            Check(_watch.Version > version, "woken without a change");
            version = _watch.Version;
        }

        _seenByFollower = value;
    }

    [Coroutine]
    private async Coroutine OneChange() => await _watch.Changed();
}
