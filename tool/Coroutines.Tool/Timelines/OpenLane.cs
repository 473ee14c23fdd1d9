namespace Coroutines.Tool.Timelines;

/// <summary>A lane that goes on: what its task does now.</summary>
/// <param name="lane">The lane.</param>
/// <param name="since">When the task was met; it is ready, unless it is said to wait.</param>
internal sealed class OpenLane(Lane lane, long since)
{
    private SpanKind _kind = SpanKind.Ready;
    private long _since = since;
    private string _text = "ready";
    private Lane? _by;

    public Lane Lane { get; } = lane;

    /// <summary>When its sleep should end, in the loop's time.</summary>
    public long? Deadline { get; private set; }

    public void Wait(long now, string text, long? deadline)
    {
        Begin(SpanKind.Wait, now, text, null);
        Deadline = deadline;
    }

    public void MakeReady(long now, Lane? by)
    {
        if (_kind == SpanKind.Wait)
        {
            Close(now);
            Begin(SpanKind.Ready, now, "ready", by);
        }
        else if (Lane.Spans.Count == 0)
        {
            _by ??= by;
        }
    }

    /// <summary>It was resumed.</summary>
    public void Run(long begin, long end, long bytes)
    {
        Close(begin);
        Lane.Spans.Add(new LaneSpan(SpanKind.Run, begin, end, "", bytes, null));
        Begin(SpanKind.Ready, end, "ready", null);
    }

    /// <summary>What it does ends.</summary>
    public void Close(long now)
    {
        if (now > _since)
        {
            Lane.Spans.Add(new LaneSpan(_kind, _since, now, _text, 0, _by));
        }
    }

    private void Begin(SpanKind kind, long now, string text, Lane? by)
    {
        (_kind, _since, _text, _by) = (kind, now, text, by);
        Deadline = null;
    }
}
