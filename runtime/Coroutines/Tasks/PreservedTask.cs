using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Keeps the result of a task until it is disposed; from <see cref="CoroutineTask.Preserve"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Disposed, never compared.")]
public readonly struct PreservedTask : IDisposable
{
    internal PreservedTask(CoroutineTask task) => Task = task;

    /// <summary>The task.</summary>
    public CoroutineTask Task { get; }

    /// <summary>Ends the claim: the record is freed once the task is done and nobody looks at it.</summary>
    public void Dispose()
    {
        if (!Task.IsEmpty && Task.IsLive)
        {
            ref TaskHeader header = ref Task.Owner!.Header(Task.Index);
            header.Marks = (header.Marks & ~HeaderMarks.Preserved) | HeaderMarks.Detached;
            Task.Owner.TryFree(Task.Index);
        }
    }
}
