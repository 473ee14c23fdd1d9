using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Turns: in each, what was ready when it began runs, in order.</summary>
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>
    /// Two halves in one array: what becomes ready is put into the one while the turn in the other runs. To change them is to change
    /// numbers; two arrays would cost a write barrier for each at every turn. The array is pinned, so that entries are reached by address.
    /// </summary>
    private PinnedTable<ReadyEntry> _ready;

    /// <summary>Rings that became too small while a batch ran in them.</summary>
    private readonly List<PinnedTable<ReadyEntry>> _oldRings = [];
    private ReadyEntry* _lower;
    private int _half;
    private ReadyEntry* _readyStart;
    private ReadyEntry* _readyEnd;
    private ReadyEntry* _readyLimit;

    /// <summary>Where the batch that runs begins, and the turn ends.</summary>
    private ReadyEntry* _turnAt;
    private ReadyEntry* _turnEnd;
    private int _turnsLeft;

    /// <summary>How many entries are ready to run in the next turn.</summary>
    public int ReadyCount => (int)(_readyEnd - _readyStart);

    internal ReadyEntry* TurnAt => _turnAt;

    internal ReadyEntry* TurnEnd => _turnEnd;

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
        ReadyEntry* at = _turnAt;
        while (true)
        {
            while (at < _turnEnd)
            {
                // What runs may move the turn to a larger array, and steps may go on to later turns: the place is counted from the end.
                ReadyEntry entry = *at;
                _turnAt = at;
                if (entry.Type >= 0)
                {
                    if (_checked)
                    {
                        RunStepChecked(entry);
                        at = _turnAt;
                    }
                    else
                    {
                        int left = Store[entry.Type].RunSteps(this, ref *at, ref *_turnEnd);
                        _currentTask = 0;
                        at = _turnEnd - left;
                    }
                }
                else if (entry.Type == ReadyEntry.Sleeper)
                {
                    int left = RunSleepers(ref *at, ref *_turnEnd);
                    at = _turnEnd - left;
                }
                else if (entry.Type == ReadyEntry.Children)
                {
                    _turnAt = at + 1;
                    RunChildren(entry.Index);
                    at = _turnAt;
                }
                else
                {
                    _turnAt = at + 1;
                    RunEntry(entry.Type, entry.Index);
                    at = _turnAt;
                }
            }

            _turnAt = at;
            if (_readyEnd == _readyStart || _turnsLeft == 0)
            {
                return;
            }

            RetireRings();
            BeginTurn();
            at = _turnAt;
        }
    }

    /// <summary>What is ready becomes the turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginTurn()
    {
        _turnsLeft--;
        ReadyEntry* start = _readyStart;
        _turnAt = start;
        _turnEnd = _readyEnd;
        UseHalf(start == _lower ? start + _half : _lower);
    }

    /// <summary>Goes on to the next turn if it begins with a step of this type: a lone coroutine runs without a return to <see cref="RunEntries"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginTurnOf(int type)
    {
        if (_readyEnd == _readyStart || _readyStart->Type != type || _turnsLeft == 0 || _checked)
        {
            return false;
        }

        BeginTurn();
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void UseHalf(ReadyEntry* start)
    {
        _readyStart = start;
        _readyEnd = start;
        _readyLimit = start + _half;
    }

    /// <summary>Makes room for so many entries in a half.</summary>
    private void ReserveReady(int entries)
    {
        _ready = PinnedTable<ReadyEntry>.Make(entries * 2);
        _half = entries;
        _lower = _ready.First;
        UseHalf(_lower);
    }

    /// <summary>
    /// Makes both halves larger: what is left of the turn that runs moves to the lower one, what is ready to the upper. A batch that runs goes on in
    /// the old array, which its references keep alive.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowReady(int needed)
    {
        PinnedTable<ReadyEntry> old = _ready;
        var turn = new Span<ReadyEntry>(_turnAt, (int)(_turnEnd - _turnAt));
        var ready = new Span<ReadyEntry>(_readyStart, ReadyCount);
        try
        {
            ReserveReady(Math.Max(old.Length, needed));
        }
        catch (OutOfMemoryException)
        {
            ReserveReady(Math.Max(needed, turn.Length) + SlotBlock.Size);
        }

        turn.CopyTo(new Span<ReadyEntry>(_lower, _half));
        _turnAt = _lower;
        _turnEnd = _lower + turn.Length;
        UseHalf(_lower + _half);
        ready.CopyTo(new Span<ReadyEntry>(_readyEnd, _half));
        _readyEnd += ready.Length;
        old.KeepAlive();
        RetireLater(old);
    }

    /// <summary>Whether an entry can be added without an allocation.</summary>
    private bool HasReadyRoom
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _readyEnd != _readyLimit;
    }

    /// <summary>Makes sure that an entry can be added, before the first change of what adds one.</summary>
    internal void EnsureReadyRoom()
    {
        if (!HasReadyRoom)
        {
            GrowReady(ReadyCount + 1);
        }
    }

    [Conditional("COROUTINES_SAFE")]
    private void RetireLater(PinnedTable<ReadyEntry> ring) => _oldRings.Add(ring);

    /// <summary>No batch runs: nothing is in an old ring any more.</summary>
    [Conditional("COROUTINES_SAFE")]
    private void RetireRings()
    {
        _oldRings.ForEach(static ring => ring.Retire());
        _oldRings.Clear();
    }

    /// <summary>Takes the step of the running task out of the ready queue again.</summary>
    internal void Unqueue(int task)
    {
        for (ReadyEntry* entry = _readyEnd; entry-- != _readyStart;)
        {
            if (entry->Type >= 0 && entry->Index == task)
            {
                *entry = new ReadyEntry(ReadyEntry.None, 0);
                return;
            }
        }
    }

    /// <summary>Ends the task whose step threw; the turn goes on after its entry.</summary>
    private void FinishFaulted(Exception error)
    {
        // The steps keep their place in registers; the task that threw tells it.
        int task = _currentTask;
        while (_turnAt < _turnEnd && (_turnAt++)->Index != task)
        {
        }

        FinishFaulted(task, error);
        _currentTask = 0;
    }
}
