using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// Counts and tells of all that a loop runs: turns, steps, what became ready, how a step ended. What became ready is seen in the ready queue after each entry, so
/// that whatever queues a task knows nothing of this. Only the loop's thread uses it.
/// </summary>
internal sealed class TurnRecorder
{
    /// <summary>Stamps between two blocks of a loop that does little, and between two beats.</summary>
    private static readonly long s_flushAfter = Stopwatch.Frequency / 10;
    private static readonly long s_beatAfter = Stopwatch.Frequency;

    private readonly CoroutineLoop _loop;
    private readonly LoopEventSource _source;
    private readonly RowWriter _rows;
    private readonly StepCounts _counts = new();
    private readonly LoopSnapshot _look = new();

    private bool _tells;
    private int _recording = -1;

    /// <summary>By slot: the generation of the task that the listener knows there, and whether it does.</summary>
    private (uint Generation, bool IsKnown)[] _known = [];

    /// <summary>The stamps of the last block, beat and turn.</summary>
    private long _flushed;
    private long _beaten;
    private long _turnBegan;

    /// <summary>Of the entry that runs: when it began, what its thread had allocated, and which task was there.</summary>
    private long _began;
    private long _allocated;
    private uint _generation;
    private bool _wasCanceled;

    /// <summary>How many entries of the next turn were looked at.</summary>
    private int _seen;

    public TurnRecorder(CoroutineLoop loop, LoopEventSource source)
    {
        _loop = loop;
        _source = source;
        _rows = new RowWriter(loop, new BlockWriter(source, Wire.Stream.Timeline, loop.Number));
    }

    private BlockWriter Blocks => _rows.Blocks;

    /// <summary>Begins anew for whoever listens now, with all tasks that there are.</summary>
    public void Listen()
    {
        bool tells = LoopRegistry.RecordsTimeline;
        if (tells && (!_tells || LoopRegistry.Recordings != _recording))
        {
            Flush();
            _recording = LoopRegistry.Recordings;
            Blocks.Base = (Stopwatch.GetTimestamp(), _loop.LastTime);
            _rows.Begin(_recording);
            Array.Clear(_known);
            _tells = true;
            _loop.WriteLoop(Blocks);
            for (int i = 1; i < _loop.Store.SlotLimit; i++)
            {
                if (_loop.Header(i) is { Kind: HeaderKind.Task, State: TaskState.Pending })
                {
                    Know(i);
                }
            }
        }

        Flush();
        _tells = tells;
    }

    public void Flush()
    {
        if (_tells)
        {
            Blocks.Flush();
        }
    }

    /// <summary>Turns are about to run: what is ready and was not seen came from outside, or was due.</summary>
    public void BeginTurns() => Look(0);

    public void BeginTurn()
    {
        long now = Stopwatch.GetTimestamp();
        _seen = 0;
        _turnBegan = now;
        _counts.Turns++;
        if (LoopRegistry.CountsSteps && now - _beaten > s_beatAfter)
        {
            _beaten = now;
            _source.Beat();
        }

        if (_tells)
        {
            if (now - _flushed > s_flushAfter)
            {
                _flushed = now;
                Blocks.Flush();
            }

            Begin(Wire.Record.TurnBegin, 3, now);
            Blocks.Number(_loop.Ready.Left);
            Blocks.Number(_loop.LastTime);
        }
    }

    public void EndTurn()
    {
        long now = Stopwatch.GetTimestamp();
        _counts.InTurns += now - _turnBegan;
        if (_tells)
        {
            Begin(Wire.Record.TurnEnd, 1, now);
        }
    }

    public void BeginEntry(ReadyEntry entry)
    {
        if (entry.Type >= 0)
        {
            Know(entry.Index);
            ref TaskHeader header = ref _loop.Header(entry.Index);
            _generation = header.Generation;
            _wasCanceled = (header.Step & PollFlags.Cancel) != 0;
        }

        _allocated = GC.GetAllocatedBytesForCurrentThread();
        _began = Stopwatch.GetTimestamp();
    }

    public void EndEntry(ReadyEntry entry, bool threw)
    {
        long now = Stopwatch.GetTimestamp();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - _allocated;
        if (entry.Type >= 0)
        {
            ref TaskHeader header = ref _loop.Header(entry.Index);
            Wire.Outcome outcome = OutcomeOf(in header, threw);
            _counts.Add(entry, _generation, now - _began, bytes, outcome >= Wire.Outcome.Completed);
            if (_tells)
            {
                int on = outcome == Wire.Outcome.Waiting ? LookAt(entry.Index) : -1;
                Begin(Wire.Record.Step, on < 0 ? 6 : 16 + (2 * Wire.MostFrames), now);
                Blocks.Number(now - _began);
                Blocks.Number(entry.Index);
                Blocks.Number(bytes);
                Blocks.Byte((byte)outcome);
                if (on >= 0)
                {
                    _rows.Stand(in _look.Tasks[0], _look, on);
                }
            }
        }
        else if (_tells && entry.Type is not (ReadyEntry.None or ReadyEntry.Sleeper))
        {
            Begin(Wire.Record.Entry, 4, now);
            Blocks.Number(now - _began);
            Blocks.Number(-entry.Type);
            Blocks.Number(bytes);
        }

        Look(entry.Type >= 0 ? entry.Index : 0);
    }

    /// <summary>Writes what the loop and its methods have used.</summary>
    public void WriteCounts(RowWriter rows) => _counts.Write(rows, _loop);

    /// <summary>Writes what a task has used.</summary>
    public void WriteCount(BlockWriter blocks, in TaskRow row) => _counts.Write(blocks, row.Index, row.Generation);

    /// <summary>Tells of what became ready since the last look.</summary>
    /// <param name="by">The task whose step ran meanwhile, or zero.</param>
    private void Look(int by)
    {
        ReadOnlySpan<ReadyEntry> next = _loop.Ready.Next;
        for (; _seen < next.Length; _seen++)
        {
            ReadyEntry entry = next[_seen];
            if (_tells && entry.Type is >= 0 or ReadyEntry.Sleeper && entry.Index != by)
            {
                Know(entry.Index);
                Begin(Wire.Record.Ready, 3, Stopwatch.GetTimestamp());
                Blocks.Number(entry.Index);
                Blocks.Number(by);
            }
        }
    }

    /// <summary>Tells of a task when it is met first.</summary>
    private void Know(int task)
    {
        if (!_tells || _loop.Header(task) is not { Kind: HeaderKind.Task, State: TaskState.Pending })
        {
            return;
        }

        if (task >= _known.Length)
        {
            Array.Resize(ref _known, Math.Max(_loop.Store.SlotLimit, task + 1));
        }

        uint generation = _loop.Header(task).Generation;
        if (_known[task] != (generation, true))
        {
            _known[task] = (generation, true);
            LookAt(task);
            _rows.Row(in _look.Tasks[0], _look);
        }
    }

    /// <summary>Looks at a task that is not done, and tells the names in its stand.</summary>
    /// <returns>The number of what it waits for.</returns>
    private int LookAt(int task)
    {
        _loop.LookAtStep(_look, task);
        return _rows.Tell(in _look.Tasks[0], _look);
    }

    private Wire.Outcome OutcomeOf(in TaskHeader header, bool threw) =>
        header.Generation != _generation ? (_wasCanceled ? Wire.Outcome.Canceled : threw ? Wire.Outcome.Faulted : Wire.Outcome.Completed)
        : header.State switch
        {
            TaskState.Completed => Wire.Outcome.Completed,
            TaskState.Canceled => Wire.Outcome.Canceled,
            TaskState.Faulted => Wire.Outcome.Faulted,
            _ => header.Wait > WaitKind.WaitCanceled ? Wire.Outcome.Waiting : Wire.Outcome.Ready,
        };

    private void Begin(Wire.Record record, int numbers, long now)
    {
        Blocks.RecordOf(record, numbers);
        Blocks.Number(now - Blocks.Base.Stamp);
        Blocks.Base = (now, _loop.LastTime);
    }
}
