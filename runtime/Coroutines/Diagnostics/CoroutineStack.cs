using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Where a task stood when it was asked; from <see cref="CoroutineTask.GetStack"/>. asyncio's <c>Task.get_stack</c> and <c>capture_call_graph</c>.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is the stack of a task, as a stack trace is.")]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CoroutineStack
{
    internal CoroutineStack(CoroutineStackFrame[] frames, string state, CoroutineTask[] awaiters)
    {
        Frames = frames;
        State = state;
        Awaiters = awaiters;
    }

    /// <summary>The coroutines that await each other, from that of the task to the one that waits.</summary>
    public IReadOnlyList<CoroutineStackFrame> Frames { get; }

    /// <summary>What the task does or waits for, as text: <c>sleeps, 70 ms left</c>, <c>waits for CoroutineLock (held by #64 Shop.Order)</c>.</summary>
    public string State { get; }

    /// <summary>The tasks that wait for its end.</summary>
    public IReadOnlyList<CoroutineTask> Awaiters { get; }

    /// <summary>The state, and a line for each coroutine.</summary>
    public override string ToString() =>
        string.Concat([State, .. Frames.Select(static frame => Environment.NewLine + "   " + frame.ToString())]);
}
