using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>What the loop shows to a reader from outside.</summary>
public sealed unsafe partial class CoroutineLoop
{
    private GCHandle _registration;

    /// <summary>Made at the first look, and let go by <see cref="Trim"/>.</summary>
    private RowWriter? _rows;
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

    private partial void ForgetNames() => _rows = null;

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

    /// <summary>Writes what another thread can see of a loop that has not answered.</summary>
    internal void WriteStaleRows(LoopEventSource source, int look)
    {
        if (Volatile.Read(ref _answeredLook) != look)
        {
            WriteRows(new RowWriter(this, new BlockWriter(source, Wire.Stream.StaleRows, Number)), look, null);
        }
    }

    private void WriteRows(LoopEventSource source, int look)
    {
        _rows ??= new RowWriter(this, new BlockWriter(source, Wire.Stream.Rows, Number));
        WriteRows(_rows, look, _recorder);
        Volatile.Write(ref _answeredLook, look);
    }

    private void WriteRows(RowWriter writer, int look, TurnRecorder? recorder)
    {
        writer.Begin(look);
        WriteLoop(writer.Blocks);
        recorder?.WriteCounts(writer);
        long rows = 0;
        int limit = Volatile.Read(ref _slotLimit);
        for (int i = 1; i < limit; i++)
        {
            ref TaskHeader header = ref Header(i);
            if (header is { Kind: HeaderKind.Task, State: TaskState.Pending })
            {
                writer.Row(i);
                recorder?.WriteCount(writer.Blocks, i);
                rows++;
            }
        }

        writer.Blocks.End(rows);
    }

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
