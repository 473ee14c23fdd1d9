using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// What a loop runs, as it was when somebody looked: rows of numbers and references, from which others make text later. One that is used again allocates only if there is more than before.
/// </summary>
internal sealed class LoopSnapshot
{
    private TaskRow[] _tasks = [];
    private FrameRow[] _frames = [];
    private LinkRow[] _links = [];
    private int[] _rowOf = [];
    private int _taskCount;
    private int _frameCount;
    private int _linkCount;
    private readonly Action<int, long> _setDue;
    private readonly Action<int, long> _setLimit;

    public LoopSnapshot()
    {
        _setDue = (task, due) =>
        {
            if (RowOf(task) is >= 0 and var row)
            {
                _tasks[row].Due = due;
            }
        };
        _setLimit = (task, limit) =>
        {
            if (RowOf(task) is >= 0 and var row)
            {
                _tasks[row].Limit = Math.Min(_tasks[row].Limit, limit);
            }
        };
    }

    /// <summary>The loop's time.</summary>
    public long Now { get; private set; }

    /// <summary>In the order of their headers.</summary>
    public ReadOnlySpan<TaskRow> Tasks => _tasks.AsSpan(0, _taskCount);

    public ReadOnlySpan<FrameRow> Frames => _frames.AsSpan(0, _frameCount);

    public ReadOnlySpan<LinkRow> Links => _links.AsSpan(0, _linkCount);

    /// <summary>The chain of a row.</summary>
    public ReadOnlySpan<FrameRow> FramesOf(in TaskRow row) => _frames.AsSpan(row.FirstFrame, row.FrameCount);

    /// <summary>Who hears of the end of a row.</summary>
    public ReadOnlySpan<LinkRow> LinksOf(in TaskRow row) => _links.AsSpan(row.FirstLink, row.LinkCount);

    /// <summary>The place of a header's row, -1 if it has none.</summary>
    public int RowOf(int header)
    {
        if ((uint)header < (uint)_rowOf.Length)
        {
            return _rowOf[header] - 1;
        }

        // A look at few has no table.
        for (int i = 0; _rowOf.Length == 0 && i < _taskCount; i++)
        {
            if (_tasks[i].Index == header)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Lets go of what it refers to, and keeps its arrays.</summary>
    public void Clear()
    {
        _tasks.AsSpan(0, _taskCount).Clear();
        _frames.AsSpan(0, _frameCount).Clear();
        _rowOf.AsSpan().Clear();
        _taskCount = 0;
        _frameCount = 0;
        _linkCount = 0;
    }

    /// <summary>Begins a look.</summary>
    /// <param name="now">The loop's time.</param>
    /// <param name="headers">An index above those of all headers; 0 for a look at few.</param>
    /// <param name="tasks">About how many rows there will be.</param>
    internal void Begin(long now, int headers, int tasks)
    {
        Clear();
        Now = now;
        if (_rowOf.Length < headers)
        {
            _rowOf = new int[headers];
        }

        if (_tasks.Length < tasks)
        {
            _tasks = new TaskRow[tasks];
            _frames = new FrameRow[tasks * 2];
            _links = new LinkRow[tasks];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ref TaskRow AddTask(int header)
    {
        if (_taskCount == _tasks.Length)
        {
            Array.Resize(ref _tasks, Math.Max(8, _taskCount * 2));
        }

        ref TaskRow row = ref _tasks[_taskCount++];
        if (header < _rowOf.Length)
        {
            _rowOf[header] = _taskCount;
        }

        row.Index = header;
        row.Due = LoopTime.Never;
        row.Limit = LoopTime.Never;
        row.FirstFrame = _frameCount;
        row.FirstLink = _linkCount;
        return ref row;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddFrame(ref TaskRow row, MachineMap map, int state)
    {
        if (_frameCount == _frames.Length)
        {
            Array.Resize(ref _frames, Math.Max(8, _frameCount * 2));
        }

        _frames[_frameCount++] = new FrameRow(map, state);
        row.FrameCount++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddLink(ref TaskRow row, LinkKind kind, int waiter)
    {
        if (_linkCount == _links.Length)
        {
            Array.Resize(ref _links, Math.Max(8, _linkCount * 2));
        }

        _links[_linkCount++] = new LinkRow(kind, waiter);
        row.LinkCount++;
    }

    /// <summary>Notes until when the only row sleeps.</summary>
    internal void SetDue(long due) => _tasks[0].Due = due;

    /// <summary>Notes until when the tasks of the rows wait.</summary>
    internal void AddTimes(CoroutineLoop loop)
    {
        loop.Timers.VisitSleepers(_setDue);
        loop.Timeouts.Visit(_setLimit);
    }
}
