using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Turns: in each, what was ready when it began runs, in order.</summary>
public sealed partial class CoroutineLoop
{
    /// <summary>
    /// Two halves in one array: what becomes ready is put into the one while the turn in the other runs. To change them is to change
    /// numbers; two arrays would cost a write barrier for each at every turn.
    /// </summary>
    private ReadyEntry[] _ready;
    private int _readyStart;
    private int _readyEnd;
    private int _readyLimit;

    /// <summary>The entries of the turn that runs, among others.</summary>
    internal ReadyEntry[] Turn => _ready;

    internal int TurnAt => _turnAt;

    internal int TurnEnd => _turnEnd;

    /// <summary>Where the batch that runs begins, and the turn ends.</summary>
    private int _turnAt;
    private int _turnEnd;
    private int _turnsLeft;

    /// <summary>How many entries are ready to run in the next turn.</summary>
    public int ReadyCount => _readyEnd - _readyStart;

    /// <summary>Whether anything can run: also the rest of a turn that an exception of a handler cut short.</summary>
    private bool HasReady => _readyEnd != _readyStart || _turnAt < _turnEnd;

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
        ReadyEntry[] entries = _ready;
        int at = _turnAt;
        int end = _turnEnd;
        while (true)
        {
            while (at < end)
            {
                ReadyEntry entry = entries[at];
                if (entry.Type >= 0)
                {
                    _turnAt = at;
                    at = _checked ? RunStepChecked(entries, at) : Store[entry.Type].RunSteps(this, entries, at, end);
                    _currentTask = 0;
                    entries = _ready;
                    end = _turnEnd; // it may have gone on to later turns
                }
                else if (entry.Type == ReadyEntry.Sleeper)
                {
                    _turnAt = at;
                    at = RunSleepers(entries, at, end);
                }
                else
                {
                    _turnAt = ++at;
                    RunEntry(entry.Type, entry.Index);
                }
            }

            _turnAt = end;
            if (_readyEnd == _readyStart || _turnsLeft == 0)
            {
                return;
            }

            BeginTurn();
            entries = _ready;
            at = _turnAt;
            end = _turnEnd;
        }
    }

    /// <summary>What is ready becomes the turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginTurn()
    {
        _turnsLeft--;
        int size = _ready.Length >> 1;
        int start = _readyStart;
        _turnAt = start;
        _turnEnd = _readyEnd;
        UseHalf(start == 0 ? size : 0, size);
    }

    /// <summary>Goes on to the next turn if it begins with a step of this type: a lone coroutine runs without a return to <see cref="RunEntries"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginTurnOf(int type)
    {
        if (_readyEnd == _readyStart || _ready[_readyStart].Type != type || _turnsLeft == 0 || _checked)
        {
            return false;
        }

        BeginTurn();
        return true;
    }

    private void UseHalf(int start, int size)
    {
        _readyStart = start;
        _readyEnd = start;
        _readyLimit = start + size;
    }

    /// <summary>Makes both halves larger. What is left of the turn that runs keeps its place, what is ready moves to the upper half.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowReady(int needed)
    {
        ReadyEntry[] old = _ready;
        int start = _readyStart;
        int count = ReadyCount;
        int size = Math.Max(old.Length, needed);
        _ready = new ReadyEntry[size * 2];
        Array.Copy(old, _turnAt, _ready, _turnAt, _turnEnd - _turnAt);
        Array.Copy(old, start, _ready, size, count);
        UseHalf(size, size);
        _readyEnd += count;
    }

    /// <summary>Ends the task whose step threw; the turn goes on after its entry.</summary>
    private void FinishFaulted(Exception error)
    {
        // The steps keep their place in registers; the task that threw tells it.
        int task = _currentTask;
        while (_ready[_turnAt++].Index != task)
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
