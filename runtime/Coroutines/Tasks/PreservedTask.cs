using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Keeps the result of a task until it is disposed; from <see cref="CoroutineTask.Preserve"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Disposed, never compared.")]
public readonly partial struct PreservedTask : IDisposable
{
    private readonly int _claim;
    private readonly uint _generation;

    internal PreservedTask(CoroutineTask task, int claim, uint generation)
    {
        Task = task;
        _claim = claim;
        _generation = generation;
    }

    /// <summary>The task.</summary>
    public CoroutineTask Task { get; }

    /// <summary>
    /// Ends the claim: the record is freed once the task is done, the last claim has ended and nobody looks at it. Doing it twice is harmless.
    /// </summary>
    public void Dispose()
    {
        if (!Task.IsEmpty && Task.IsLive)
        {
            Task.Owner!.EndClaim(Task.Index, _claim, _generation);
        }
    }
}
