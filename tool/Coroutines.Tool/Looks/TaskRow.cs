namespace Coroutines.Tool.Looks;

/// <summary>A task that is not done, or a future, gather or shield, as it was at a look.</summary>
internal sealed record TaskRow
{
    /// <summary>Its number in the loop; another may have it after its end.</summary>
    public required int Index { get; init; }

    /// <summary>What tells it from those that had the number before.</summary>
    public required uint Generation { get; init; }

    public required HeaderKind Kind { get; init; }

    /// <summary>Whether it has made a step.</summary>
    public required bool HasBegun { get; init; }

    /// <summary>Requests to cancel it that were not withdrawn.</summary>
    public required int Cancelling { get; init; }

    public required bool IsRunning { get; init; }

    /// <summary>The name that the user gave it; empty for none.</summary>
    public required string Name { get; init; }

    /// <summary>What is left until the first of the limits of time around it is up.</summary>
    public required TimeSpan? Limit { get; init; }

    public required Stand Stand { get; init; }

    /// <summary>Who hears of its end.</summary>
    public required IReadOnlyList<RowLink> Links { get; init; }

    /// <summary>The tasks, gathers and shields that wait for its end.</summary>
    public IEnumerable<int> Waiters => Links.Select(static link => link.Waiter).Where(waiter => waiter != 0 && waiter != Index).Distinct();

    /// <summary>What it has used, if somebody counts.</summary>
    public Usage Usage { get; set; }
}
