using System.Diagnostics;

namespace Coroutines;

/// <summary>A handle as a debugger shows it.</summary>
internal sealed class TaskView(CoroutineTask task)
{
    public string? Name => task.IsEmpty ? null : task.Name;

    public bool IsCompleted => task.IsEmpty || task.IsCompleted;

    public TaskNode[] Awaits => Node is { } node ? node.Awaits : [];

    public TaskNode[] AwaitedBy => Node is { } node ? node.AwaitedBy : [];

    public CoroutineStackFrame[] Frames => Node is { } node ? node.Frames : [];

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private TaskNode? Node =>
        !task.IsEmpty && task.Owner!.MayLookHere && task is { IsLive: true, IsCompleted: false } ? new TaskNode(TaskText.Of(task.Owner), task.Index) : null;
}
