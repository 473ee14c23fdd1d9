namespace Coroutines;

// The loop's rooms: what has records of its own, and what their entries, links and timers lead to.
public sealed partial class CoroutineLoop
{
    internal Timeouts Timeouts { get; private set; } = null!;

    internal TaskGroups Groups { get; private set; } = null!;

    internal MultiWaits Waits { get; private set; } = null!;

    internal Callbacks Callbacks { get; private set; } = null!;

    internal Bridges Bridges { get; private set; } = null!;

    internal TaskTokens Tokens { get; private set; } = null!;

    internal TokenWatches Watches { get; private set; } = null!;

    internal Races Races { get; private set; } = null!;

    internal Shields Shields { get; private set; } = null!;

    internal Futures Futures { get; private set; } = null!;

    internal ForeignHolds Holds { get; private set; } = null!;

    private partial void OpenRooms()
    {
        Timeouts = new Timeouts(this);
        Groups = new TaskGroups(this);
        Waits = new MultiWaits(this);
        Callbacks = new Callbacks(this);
        Bridges = new Bridges(this);
        Tokens = new TaskTokens(this);
        Watches = new TokenWatches(this);
        Races = new Races(this);
        Shields = new Shields(this);
        Futures = new Futures(this);
        Holds = new ForeignHolds(this);
    }

    /// <summary>Checks the books of every room that keeps any.</summary>
    private void VerifyRooms()
    {
        Timeouts.Verify();
        Groups.Verify();
        Waits.Verify();
        Callbacks.Verify();
        Bridges.Verify();
        Watches.Verify();
        Holds.Verify();
    }

    /// <summary>How many places the arrays of the rooms have.</summary>
    private int CountPlacesOfRooms() => Timeouts.Capacity + Groups.Capacity + Waits.Capacity + Callbacks.Capacity + Bridges.Capacity + Watches.Capacity;

    private partial void RunEntry(int type, int index)
    {
        switch (type)
        {
            case ReadyEntry.Timer:
                RunTimer(index);
                break;
            case ReadyEntry.GatherChild:
                RunGatherChild(index);
                break;
            case ReadyEntry.Link:
                RunLink(index);
                break;
            case ReadyEntry.Callback:
                Callbacks.Run(index);
                break;
            case ReadyEntry.Post:
                RunPost(index);
                break;
        }
    }

    private void RunLink(int index)
    {
        ref LinkNode node = ref _waitNodes.Items[index];
        if (node.State == LinkState.Dropped)
        {
            ReleasePin(index, consumed: false);
            FreeNode(index);
            return;
        }

        node.State = LinkState.Done;
        switch (node.Kind)
        {
            case LinkKind.GatherChild:
                GatherChildDone(node.Owner, node.Target, ref Header(node.Target), isCounted: false);
                break;
            case LinkKind.ShieldInner:
                Shields.InnerDone(index);
                break;
            case LinkKind.WaitItem:
                Waits.ItemDone(index);
                break;
            case LinkKind.AsCompletedItem:
                Waits.AsCompletedItemDone(index);
                break;
            case LinkKind.GroupChild:
                Groups.ChildDone(index);
                break;
            case LinkKind.ReleaseWaiter:
                Waits.ReleaseWaiterDone(index);
                break;
            case LinkKind.StopLoop:
                _stop = true;
                _stopNode = 0;
                FreeNode(index);
                break;
            default:
                Callbacks.RunDoneCallback(index);
                break;
        }
    }

    private partial void SetTimer(TimerKind kind, int owner, int timer)
    {
        switch (kind)
        {
            case TimerKind.Callback when owner == LookOwner:
                break;
            case TimerKind.Callback:
                Callbacks.SetTimer(owner, timer);
                break;
            case TimerKind.Timeout:
                Timeouts.SetTimer(owner, timer);
                break;
            case TimerKind.WaitTimeout:
                Waits.SetTimer(owner, timer);
                break;
        }
    }

    private void RunTimer(int node)
    {
        FiredTimer timer = _fired.Items[node];
        _fired.Free(node);
        if (timer.Canceled)
        {
            return;
        }

        switch (timer.Kind)
        {
            case TimerKind.Callback when timer.Target == LookOwner:
                EndLookPause();
                break;
            case TimerKind.Callback:
                Callbacks.Run(timer.Target);
                break;
            case TimerKind.Timeout:
                Timeouts.Expire(timer.Target);
                break;
            case TimerKind.WaitTimeout:
                Waits.Expire(timer.Target);
                break;
        }
    }

    private partial void CancelToken(int task) => Tokens.Cancel(task);

    private partial bool IsCancellation(int task, OperationCanceledException error) => Tokens.IsCancellation(task, error);

    private partial bool TryLeaveBridge(int task)
    {
        if (Bridges.HoldOf(task) is { } hold)
        {
            // The wait goes on until the enumerator has ended.
            Holds.Ask(hold);
            return false;
        }

        Bridges.Abandon(task);
        return true;
    }

    private partial void ReleaseShieldInner(int shield) => Shields.ReleaseInner(shield);

    private partial bool HasForeignWaits() => Bridges.Open != 0 || Watches.Open != 0;

    private partial bool TryEndForeignWait(object target)
    {
        switch (target)
        {
            case BridgeContinuation bridge:
                Bridges.Done(bridge);
                return true;
            case TokenWatch watch:
                Watches.Called(watch);
                return true;
            default:
                return false;
        }
    }

    private partial void LeaveTokens() => Watches.Close();

    private partial void RunPosted(in Inbox.Entry post)
    {
        var flowing = post.Target as FlowingCall;
        Callbacks.Invoke(new CallbackRecord { Callback = flowing?.Callback ?? (Delegate)post.Target, Context = flowing?.Context, State = post.State });
    }
}
