namespace Coroutines.IO.Streams;

/// <summary>An event of a trace: the time in milliseconds, the label of the task, and what happened.</summary>
internal readonly record struct TraceEvent(long Time, string Label, string Text)
{
    public override string ToString() => $"[{Time}] {Label}: {Text}";
}
