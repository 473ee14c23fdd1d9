namespace Coroutines;

// Turns that somebody outside listens to: each entry by itself, in the order in which all turns run them.
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>The loop's time at the last look at the clock.</summary>
    internal long LastTime => _clock.Last;

    private partial int RunRecorded()
    {
        TurnRecorder recorder = _recorder!;
        recorder.BeginTurns();
        if (_ready.TurnAt == _ready.TurnEnd && !_ready.TryBeginTurn())
        {
            return _ready.TurnsLeft;
        }

        do
        {
            recorder.BeginTurn();
            while (_ready.TurnAt < _ready.TurnEnd)
            {
                ReadyEntry entry = *_ready.TurnAt;
                recorder.BeginEntry(entry);
                _stepThrew = false;
                RunAny(entry);
                recorder.EndEntry(entry, _stepThrew);
            }

            recorder.EndTurn();
        }
        while (_ready.TryBeginTurn());
        return _ready.TurnsLeft;
    }

    private void RunAny(ReadyEntry entry)
    {
        if (entry.Type >= 0)
        {
            RunStepChecked(entry);
            return;
        }

        ReadyEntry* at = _ready.TurnAt++;
        if (entry.Type == ReadyEntry.Sleeper)
        {
            RunSleepers(ref *at, ref *(at + 1));
        }
        else if (entry.Type == ReadyEntry.Children)
        {
            RunChildren(entry.Index);
        }
        else
        {
            RunEntry(entry.Type, entry.Index);
        }
    }
}
