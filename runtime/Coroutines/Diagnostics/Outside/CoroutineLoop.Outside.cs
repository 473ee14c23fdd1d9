using System.Runtime.InteropServices;

namespace Coroutines;

// What the loop shows to a reader from outside.
public sealed unsafe partial class CoroutineLoop
{
    private GCHandle _registration;

    /// <summary>With more rows than so many, what they were made in is not kept for the next look.</summary>
    private const int MostKeptRows = 1 << 16;

    /// <summary>Made at the first look, and let go by <see cref="Trim"/>: from the second look on nothing is allocated.</summary>
    private RowWriter? _rows;
    private LoopSnapshot? _look;
    private TurnRecorder? _recorder;

    /// <summary>The look that was asked for last, and the one that was answered last.</summary>
    private int _askedLook;
    private int _answeredLook;

    private partial void Register()
    {
        if (LoopEventSource.Instance is not null)
        {
            _registration = LoopRegistry.Add(this);
            if (LoopRegistry.CountsSteps || LoopRegistry.RecordsTimeline)
            {
                Ask();
            }
        }
    }

    private partial void Unregister()
    {
        if (_registration.IsAllocated)
        {
            LoopRegistry.Remove(_registration);
            _registration = default;
        }
    }

    private partial void ForgetNames()
    {
        _rows = null;
        _look = null;
    }

    private partial void Answer()
    {
        if (LoopEventSource.Instance is not { } source)
        {
            return;
        }

        Record(source);
        int asked = Volatile.Read(ref _askedLook);
        if (asked != _answeredLook)
        {
            WriteRows(source, asked);
        }
    }

    /// <summary>Writes the rows of a loop that does not run, or asks its thread to.</summary>
    internal void WriteRowsOrAsk(LoopEventSource source, int look)
    {
        Volatile.Write(ref _askedLook, look);
        if (TryReadOrAsk())
        {
            try
            {
                _recorder?.Flush();
                WriteRows(source, look);
            }
            finally
            {
                EndReading();
            }
        }
    }

    /// <summary>
    /// Writes what another thread can see of a loop that has not answered. Its thread may go on at any time, so of what changes in more than one place nothing is read:
    /// no timers, no lists. Headers and machines stay where they are as long as the loop lives.
    /// </summary>
    internal void WriteStaleRows(LoopEventSource source, int look)
    {
        if (Volatile.Read(ref _answeredLook) == look)
        {
            return;
        }

        var writer = new RowWriter(this, new BlockWriter(source, Wire.Stream.StaleRows, Number));
        var snapshot = new LoopSnapshot();
        writer.Begin(look);
        WriteLoop(writer.Blocks);
        long rows = 0;
        int limit = Volatile.Read(ref _slotLimit);
        for (int i = 1; i < limit; i++)
        {
            if (TryLookStale(snapshot, i))
            {
                writer.Row(in snapshot.Tasks[0], snapshot);
                rows++;
            }
        }

        writer.Blocks.End(rows);
    }

    private bool TryLookStale(LoopSnapshot snapshot, int index)
    {
        snapshot.Begin(0, headers: 0, tasks: 1);
        try
        {
            TaskHeader header = Header(index);
            if (header is not { Kind: HeaderKind.Task, State: TaskState.Pending })
            {
                return false;
            }

            ref TaskRow row = ref snapshot.AddTask(index);
            row.Generation = header.Generation;
            row.Kind = header.Kind;
            row.Wait = header.Wait;
            row.Step = header.Step;
            row.Cancelling = header.Cancelling;
            row.IsRunning = index == _currentTask;
            row.Target = header.Wait == WaitKind.Header ? header.Target : 0;
            MachineSlab slab = Store[header.Type];
            WalkChain(snapshot, ref row, slab.Map, ref slab.MachineAt(index));
            return Header(index).HasHandle(header.Generation);
        }
        catch (Exception error) when (error is NullReferenceException or IndexOutOfRangeException or ArgumentException)
        {
            // It changed meanwhile.
            return false;
        }
    }

    private void WriteRows(LoopEventSource source, int number)
    {
        _rows ??= new RowWriter(this, new BlockWriter(source, Wire.Stream.Rows, Number));
        _look ??= new LoopSnapshot();
        _rows.Begin(number);
        WriteLoop(_rows.Blocks);
        _recorder?.WriteCounts(_rows);
        Look(_look);
        foreach (ref readonly TaskRow row in _look.Tasks)
        {
            _rows.Row(in row, _look);
            _recorder?.WriteCount(_rows.Blocks, in row);
        }

        _rows.Blocks.End(_look.Tasks.Length);
        if (_look.Tasks.Length > MostKeptRows)
        {
            _look = null;
        }

        _look?.Clear();
        Volatile.Write(ref _answeredLook, number);
    }

    /// <summary>Looks at a task after its step.</summary>
    internal void LookAtStep(LoopSnapshot snapshot, int task)
    {
        snapshot.Begin(_clock.Last, headers: 0, tasks: 2);
        LookAt(snapshot, task);
        ref TaskHeader header = ref Header(task);
        if (header is { Wait: WaitKind.Timer, SleepStamp: not 0 } && snapshot.Tasks.Length != 0)
        {
            snapshot.SetDue(Timers.DeadlineAt(header.TimerPlace, header.SleepStamp));
        }
    }

    /// <summary>The task that took a lock; zero where that is not known.</summary>
    internal int HolderOf(object primitive) => primitive switch
    {
        CoroutineLock mutex => mutex.Holding.On(this),
        CoroutineReadWriteLock mutex => mutex.Writing.On(this),
        _ => 0,
    };

    internal void WriteLoop(BlockWriter blocks)
    {
        blocks.RecordOf(Wire.Record.Loop, 7);
        blocks.Number(Number);
        blocks.Byte((byte)(IsRunning ? 1 : 0));
        blocks.Number(Volatile.Read(ref _owner));
        blocks.Number(_currentTask);
        blocks.Number(_liveTasks);
        blocks.Number(_ready.Count);
        blocks.Number(_clock.Last);
    }

    /// <summary>Begins to record, goes on or ends, as is listened to.</summary>
    private void Record(LoopEventSource source)
    {
        bool isWanted = LoopRegistry.CountsSteps || LoopRegistry.RecordsTimeline;
        if (!isWanted)
        {
            _recorder?.Flush();
            _recorder = null;
        }
        else
        {
            _recorder ??= new TurnRecorder(this, source);
            _recorder.Listen();
        }

        _isRecorded = isWanted;
        _checked = isWanted || _options.Debug || _options.FlowExecutionContext;
    }
}
