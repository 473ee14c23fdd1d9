namespace Coroutines.Tool.Looks;

/// <summary>Where a task stands, and what it waits for there.</summary>
internal sealed record Stand
{
    public required WaitKind Wait { get; init; }

    /// <summary>The task, future, gather or shield that it waits for; 0 for none.</summary>
    public required int Target { get; init; }

    /// <summary>What is left of its sleep.</summary>
    public required TimeSpan? Due { get; init; }

    /// <summary>The type of what it waits for; empty where not known.</summary>
    public required string On { get; init; }

    /// <summary>Who holds that; 0 where not known.</summary>
    public required int Holder { get; init; }

    /// <summary>How many frames of the chain were left out in its middle.</summary>
    public required int Skipped { get; init; }

    /// <summary>The chain of coroutines, from root to leaf.</summary>
    public required IReadOnlyList<Frame> Frames { get; init; }

    /// <summary>Whether it waits for something; else its next step is queued, or runs.</summary>
    public bool IsWaiting => Wait > WaitKind.WaitCanceled;
}
