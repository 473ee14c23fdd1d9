using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>One turn: what was ready when it began runs, in order.</summary>
public sealed partial class CoroutineLoop
{
    private ReadyEntry[] _ready;
    private ReadyEntry[] _turn;
    private int _readyCount;

    /// <summary>Where the batch of steps that runs began in the turn's entries.</summary>
    private int _batch;

    /// <summary>How many entries are ready to run in the next turn.</summary>
    public int ReadyCount => _readyCount;

    private void RunTurn()
    {
        ReadyEntry[] entries = _ready;
        int count = _readyCount;
        _ready = _turn;
        _turn = entries;
        _readyCount = 0;
        int at = 0;
        while (at < count)
        {
            try
            {
                at = RunEntries(entries, at, count);
            }
            catch (Exception error) when (_currentTask != 0)
            {
                at = FinishFaulted(entries, error);
            }
        }

        if (_ready.Length < entries.Length)
        {
            Array.Resize(ref _ready, entries.Length);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RunEntries(ReadyEntry[] entries, int at, int count)
    {
        while (at < count)
        {
            int type = entries[at].Type;
            if (type >= 0)
            {
                _batch = at;
                at = _checked ? RunStepChecked(entries, at) : Store[type].RunSteps(this, entries, at, count);
                _currentTask = 0;
            }
            else
            {
                RunEntry(type, entries[at++].Index);
            }
        }

        return at;
    }

    /// <summary>Ends the task whose step threw; gives the place after its entry.</summary>
    private int FinishFaulted(ReadyEntry[] entries, Exception error)
    {
        // The steps keep their place in registers; the task that threw tells it.
        int task = _currentTask;
        int at = _batch;
        while (entries[at++].Index != task)
        {
        }

        FinishFaulted(task, error);
        _currentTask = 0;
        return at;
    }

    private void RunEntry(int type, int index)
    {
        switch (type)
        {
            case ReadyEntry.Timer:
                RunTimer(index);
                break;
            case ReadyEntry.Link:
                RunLink(index);
                break;
            case ReadyEntry.Callback:
                RunCallback(index);
                break;
            case ReadyEntry.Timeout:
                RunTimeout(index);
                break;
        }
    }

    private void RunTimer(int index)
    {
        ref TimerNode timer = ref Timers.At(index);
        TimerKind kind = timer.Kind;
        int target = timer.Target;
        bool cancelled = timer.State == TimerState.Cancelled;
        Timers.Free(index);
        if (cancelled)
        {
            return;
        }

        switch (kind)
        {
            case TimerKind.Sleep:
                Wake(target);
                break;
            case TimerKind.Callback:
                RunCallback(target);
                break;
            case TimerKind.Timeout:
                RunTimeout(target);
                break;
            case TimerKind.WaitTimeout:
                RunWaitTimeout(target);
                break;
        }
    }

    private void RunLink(int index)
    {
        ref LinkNode node = ref _nodes.Items[index];
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
                GatherChildDone(index);
                break;
            case LinkKind.ShieldInner:
                ShieldInnerDone(index);
                break;
            case LinkKind.WaitItem:
                WaitItemDone(index);
                break;
            case LinkKind.AsCompletedItem:
                AsCompletedItemDone(index);
                break;
            case LinkKind.GroupChild:
                GroupChildDone(index);
                break;
            case LinkKind.ReleaseWaiter:
                ReleaseWaiterDone(index);
                break;
            case LinkKind.StopLoop:
                _stop = true;
                FreeNode(index);
                break;
            default:
                RunDoneCallback(index);
                break;
        }
    }
}
