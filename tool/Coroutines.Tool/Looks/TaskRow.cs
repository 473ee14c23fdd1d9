namespace Coroutines.Tool.Looks;

/// <summary>A task that is not done, or a future, gather or shield, as it was at a look.</summary>
internal sealed record TaskRow
{
    /// <summary>Its number in the loop; another may have it after its end.</summary>
    public required int Index { get; init; }

    /// <summary>What tells it from those that had the number before.</summary>
    public required uint Generation { get; init; }

    public required HeaderKind Kind { get; init; }

    public required WaitKind Wait { get; init; }

    /// <summary>Whether it has made a step.</summary>
    public required bool HasBegun { get; init; }

    /// <summary>Requests to cancel it that were not withdrawn.</summary>
    public required int Cancelling { get; init; }

    public required bool IsRunning { get; init; }

    /// <summary>The name that the user gave it; empty for none.</summary>
    public required string Name { get; init; }

    /// <summary>The task, future, gather or shield that it waits for; 0 for none.</summary>
    public required int Target { get; init; }

    /// <summary>What is left of its sleep.</summary>
    public required TimeSpan? Due { get; init; }

    /// <summary>What is left until the first of the limits of time around it is up.</summary>
    public required TimeSpan? Limit { get; init; }

    /// <summary>The type of what it waits for; empty where not known.</summary>
    public required string On { get; init; }

    /// <summary>How many frames of the chain were left out in its middle.</summary>
    public required int Skipped { get; init; }

    /// <summary>The chain of coroutines, from root to leaf.</summary>
    public required IReadOnlyList<Frame> Frames { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public Usage Usage { get; set; }

    /// <summary>Whether its next step is queued.</summary>
    public bool IsReady => Kind == HeaderKind.Task && Wait <= WaitKind.WaitCanceled && !IsRunning;
}
