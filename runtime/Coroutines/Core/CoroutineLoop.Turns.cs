using System.Runtime.CompilerServices;

namespace Coroutines;

// Turns: in each, what was ready when it began runs, in order.
public sealed unsafe partial class CoroutineLoop
{
    private ReadyQueue _ready;

    /// <summary>How many entries are ready to run in the next turn.</summary>
    public int ReadyCount => _ready.Count;

    internal ref ReadyQueue Ready => ref _ready;

    /// <summary>Runs turns until nothing is ready, at most <paramref name="left"/>.</summary>
    /// <returns>How many turns are left.</returns>
    private int RunTurns(int left)
    {
        _ready.TurnsLeft = left;
        if (_isRecorded)
        {
            return RunRecorded();
        }

        while (true)
        {
            try
            {
                RunEntries();
                return _ready.TurnsLeft;
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
        ReadyEntry* at = _ready.TurnAt;
        while (true)
        {
            while (at < _ready.TurnEnd)
            {
                // What runs may move the turn to a larger array, and steps may go on to later turns: the place is counted from the end.
                ReadyEntry entry = *at;
                _ready.TurnAt = at;
                if (entry.Type >= 0)
                {
                    if (_checked)
                    {
                        RunStepChecked(entry);
                        at = _ready.TurnAt;
                    }
                    else
                    {
                        int left = Store[entry.Type].RunSteps(this, ref *at, ref *_ready.TurnEnd);
                        _currentTask = 0;
                        at = _ready.TurnEnd - left;
                    }
                }
                else if (entry.Type == ReadyEntry.Sleeper)
                {
                    int left = RunSleepers(ref *at, ref *_ready.TurnEnd);
                    at = _ready.TurnEnd - left;
                }
                else if (entry.Type == ReadyEntry.Children)
                {
                    _ready.TurnAt = at + 1;
                    RunChildren(entry.Index);
                    at = _ready.TurnAt;
                }
                else
                {
                    _ready.TurnAt = at + 1;
                    RunEntry(entry.Type, entry.Index);
                    at = _ready.TurnAt;
                }
            }

            _ready.TurnAt = at;
            Require(_currentTask == 0, "a turn ends while a task runs", _currentTask);
            if (!_ready.TryBeginTurn())
            {
                return;
            }

            at = _ready.TurnAt;
        }
    }

    /// <summary>Goes on to the next turn if it begins with a step of this type: a lone coroutine runs without a return to <see cref="RunEntries"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginTurnOf(int type)
    {
        if (_checked || !_ready.MayBeginWith(type))
        {
            return false;
        }

        _ready.BeginTurn();
        return true;
    }

    /// <summary>Ends the task whose step threw; the turn goes on after its entry.</summary>
    private void FinishFaulted(Exception error)
    {
        // The steps keep their place in registers; the task that threw tells it.
        int task = _currentTask;
        while (_ready.TurnAt < _ready.TurnEnd && (_ready.TurnAt++)->Index != task)
        {
        }

        FinishFaulted(task, error);
        _currentTask = 0;
    }
}
