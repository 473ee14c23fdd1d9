using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Turns: in each, what was ready when it began runs, in order.</summary>
public sealed partial class CoroutineLoop
{
    private ReadyEntry[] _ready;
    private int _readyCount;

    /// <summary>The entries of the turn that runs, how many they are, and where the batch that runs begins.</summary>
    private ReadyEntry[] _turn;
    private int _turnCount;
    private int _turnAt;
    private int _turnsLeft;

    /// <summary>How many entries are ready to run in the next turn.</summary>
    public int ReadyCount => _readyCount;

    /// <summary>Whether anything can run: also the rest of a turn that an exception of a handler cut short.</summary>
    private bool HasReady => _readyCount != 0 || _turnAt < _turnCount;

    /// <summary>Runs turns until nothing is ready, at most <paramref name="left"/>.</summary>
    /// <returns>How many turns are left.</returns>
    private int RunTurns(int left)
    {
        _turnsLeft = left;
        while (true)
        {
            try
            {
                RunEntries();
                return _turnsLeft;
            }
            catch (Exception error) when (_currentTask != 0)
            {
                FinishFaulted(error);
            }
        }
    }

    // One method for all turns, so that a short turn does not enter and leave a region of exceptions.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunEntries()
    {
        ReadyEntry[] entries = _turn;
        int count = _turnCount;
        int at = _turnAt;
        while (true)
        {
            while (at < count)
            {
                ReadyEntry entry = entries[at];
                if (entry.Type >= 0)
                {
                    _turnAt = at;
                    at = _checked ? RunStepChecked(entries, at) : Store[entry.Type].RunSteps(this, entries, at, count);
                    _currentTask = 0;
                }
                else if (entry.Type == ReadyEntry.Sleeper)
                {
                    _turnAt = at;
                    at = RunSleepers(entries, at, count);
                }
                else
                {
                    _turnAt = ++at;
                    RunEntry(entry.Type, entry.Index);
                }
            }

            _turnAt = count;
            if (_readyCount == 0 || _turnsLeft == 0)
            {
                return;
            }

            _turnsLeft--;
            entries = BeginTurn();
            count = _turnCount;
            at = 0;
        }
    }

    /// <summary>What is ready becomes the turn.</summary>
    private ReadyEntry[] BeginTurn()
    {
        ReadyEntry[] entries = _ready;
        _ready = _turn;
        _turn = entries;
        _turnCount = _readyCount;
        _turnAt = 0;
        _readyCount = 0;
        if (_ready.Length < entries.Length)
        {
            Array.Resize(ref _ready, entries.Length);
        }

        return entries;
    }

    /// <summary>Ends the task whose step threw; the turn goes on after its entry.</summary>
    private void FinishFaulted(Exception error)
    {
        // The steps keep their place in registers; the task that threw tells it.
        int task = _currentTask;
        while (_turn[_turnAt++].Index != task)
        {
        }

        FinishFaulted(task, error);
        _currentTask = 0;
    }

    private void RunEntry(int type, int index)
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
                RunCallback(index);
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
                GatherChildDone(node.Owner, node.Target);
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
