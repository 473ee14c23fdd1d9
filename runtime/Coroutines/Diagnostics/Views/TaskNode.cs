using System.Diagnostics;

namespace Coroutines;

/// <summary>A task as a debugger shows it: its line, the chain of its coroutines, and below it what it awaits.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class TaskNode
{
    private readonly TaskText _text;
    private readonly int _header;

    public TaskNode(TaskText text, int header)
    {
        _text = text;
        _header = header;
    }

    public CoroutineStackFrame[] Frames => _text.FramesOf(in _text.Row(_header));

    public TaskNode[] Awaits => Nodes(_text.Awaited(_header));

    public TaskNode[] AwaitedBy => Nodes(_text.WaitersOf(in _text.Row(_header)));

    public override string ToString() => _text.Title(in _text.Row(_header)) + ": " + _text.StateOf(in _text.Row(_header));

    private TaskNode[] Nodes(List<int> headers) => [.. headers.Select(one => new TaskNode(_text, one))];
}
