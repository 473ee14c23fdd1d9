using Coroutines.Tool.Looks;
using Coroutines.Tool.Rendering;

namespace Coroutines.Tool.Timelines;

/// <summary>Reads the recording of one loop, record by record.</summary>
internal sealed class LoopRecording(int loop)
{
    private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(1);

    private readonly Dictionary<int, OpenLane> _open = [];

    /// <summary>Sleepers that are due, until the loop's time is known.</summary>
    private readonly List<(OpenLane Lane, long At, long Deadline)> _due = [];
    private RecordReader _names = new();
    private int _recording = -1;
    private int _nextBlock;

    /// <summary>The stamp of the last record, and the loop's time at the last turn.</summary>
    private long _now;
    private long _time;
    private long _turnBegan;
    private int _entries;
    private long _allocated;

    public LoopTimeline Timeline { get; } = new(loop);

    public void Take(ref BlockReader block)
    {
        if (block.Number != _recording)
        {
            // Somebody else began to listen: all names and tasks are told again.
            _recording = block.Number;
            _nextBlock = 0;
            _names = new RecordReader();
        }

        Timeline.LostBlocks += Math.Max(0, block.Block - _nextBlock);
        _nextBlock = block.Block + 1;
        try
        {
            while (!block.IsAtEnd)
            {
                Wire.Record record = block.Record();
                if (!_names.TryReadName(record, ref block))
                {
                    Read(record, ref block);
                }
            }
        }
        catch (KeyNotFoundException) when (Timeline.LostBlocks != 0)
        {
            // A name was in a block that got lost; so is the rest of this one.
        }
    }

    public void Finish()
    {
        foreach (OpenLane open in _open.Values)
        {
            open.Close(_now);
        }

        Timeline.End = _now;
    }

    private void Read(Wire.Record record, ref BlockReader block)
    {
        switch (record)
        {
            case Wire.Record.Base:
                _now = block.Number64();
                _time = block.Number64();
                Timeline.Begin = Timeline.Begin == 0 ? _now : Timeline.Begin;
                break;
            case Wire.Record.Loop:
                for (var i = 0; i < 7; i++)
                {
                    block.Number64();
                }

                break;
            case Wire.Record.Row:
                Meet(_names.ReadRow(ref block));
                break;
            case Wire.Record.TurnBegin:
                _turnBegan = _now += block.Number64();
                _entries = block.Int();
                _time = block.Number64();
                TellLate();
                break;
            case Wire.Record.TurnEnd:
                _now += block.Number64();
                Timeline.Turns.Add(new LoopTurn(_turnBegan, _now, _entries, _allocated));
                break;
            case Wire.Record.Ready:
                _now += block.Number64();
                MakeReady(block.Int(), block.Int());
                break;
            case Wire.Record.Step:
                _now += block.Number64();
                ReadStep(ref block);
                break;
            case Wire.Record.Entry:
                _now += block.Number64();
                ReadCall(ref block);
                break;
            default:
                throw new InvalidDataException($"The process tells of something that this tool does not know: {record}.");
        }
    }

    private void Meet(TaskRow row)
    {
        if (row.Kind != HeaderKind.Task)
        {
            return;
        }

        if (_open.TryGetValue(row.Index, out OpenLane? known))
        {
            if (known.Lane.Row.Generation == row.Generation)
            {
                return;
            }

            known.Close(_now);
        }

        var lane = new Lane(Timeline.Lanes.Count, row);
        Timeline.Lanes.Add(lane);
        var open = new OpenLane(lane, _now);
        _open[row.Index] = open;
        if (row.Stand.IsWaiting)
        {
            open.Wait(_now, Text(row.Stand), Deadline(row.Stand));
        }
    }

    private void MakeReady(int task, int by)
    {
        if (_open.TryGetValue(task, out OpenLane? open))
        {
            if (open.Deadline is { } deadline)
            {
                _due.Add((open, _now, deadline));
            }

            open.MakeReady(_now, _open.GetValueOrDefault(by)?.Lane);
        }
    }

    private void ReadStep(ref BlockReader block)
    {
        var duration = block.Number64();
        var task = block.Int();
        var bytes = block.Number64();
        var outcome = (Wire.Outcome)block.Byte();
        _allocated += bytes;
        Stand? stand = outcome == Wire.Outcome.Waiting ? _names.ReadStand(ref block) : null;
        if (!_open.TryGetValue(task, out OpenLane? open))
        {
            return;
        }

        open.Run(_now - duration, _now, bytes);
        if (stand is not null)
        {
            open.Wait(_now, Text(stand), Deadline(stand));
        }
        else if (outcome != Wire.Outcome.Ready)
        {
            open.Lane.Outcome = outcome;
            _open.Remove(task);
        }
    }

    private void ReadCall(ref BlockReader block)
    {
        var duration = block.Number64();
        var kind = block.Int();
        var bytes = block.Number64();
        _allocated += bytes;
        Timeline.Calls.Add(new LoopCall(_now - duration, _now, NameOf(kind), bytes));
    }

    /// <summary>The loop's time is known for what became ready since the last turn.</summary>
    private void TellLate()
    {
        foreach ((OpenLane open, var at, var deadline) in _due)
        {
            if (new TimeSpan(_time - deadline) is var late && late > s_late)
            {
                Timeline.Late.Add(new LateTimer(open.Lane, at, late));
            }
        }

        _due.Clear();
    }

    private long? Deadline(Stand stand) => stand is { Wait: WaitKind.Timer, Due: { } due } ? _time + due.Ticks : null;

    private TaskRow? Find(int index) => _open.GetValueOrDefault(index)?.Lane.Row;

    /// <summary>What a task waits for, and where.</summary>
    private string Text(Stand stand)
    {
        var wait = stand switch
        {
            { Wait: WaitKind.Timer, Due: { } due } => "sleeps " + RowText.Duration(due),
            { Wait: WaitKind.Timer } => "sleeps",
            { Wait: WaitKind.Children or WaitKind.ChildrenCanceled } => "gathers",
            _ => "waits for " + RowText.Target(stand, Find),
        };
        return RowText.Place(stand) is { Length: > 0 } place ? $"{wait} at {place}" : wait;
    }

    private static string NameOf(int kind) => kind switch
    {
        1 => "timer",
        2 => "end of a wait",
        3 => "callback",
        4 => "call from outside",
        7 or 8 => "end of a gather's child",
        _ => "entry",
    };
}
