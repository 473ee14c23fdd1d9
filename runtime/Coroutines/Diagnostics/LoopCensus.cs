namespace Coroutines;

/// <summary>How much of everything that a loop rents is rented. What is left when nothing lives any more has leaked.</summary>
internal readonly record struct LoopCensus
{
    public int Headers { get; init; }

    public int LinkNodes { get; init; }

    public int RareData { get; init; }

    public int Timers { get; init; }

    public int Timeouts { get; init; }

    public int Waits { get; init; }

    public int Groups { get; init; }

    public int Callbacks { get; init; }

    public int Results { get; init; }

    /// <summary>Machines of tasks, staged ones and edges.</summary>
    public int Machines { get; init; }

    public int Ready { get; init; }

    /// <summary>Tasks that wait for the next frame.</summary>
    public int Frames { get; init; }

    /// <summary>Foreign awaiters that have not called back, abandoned ones too.</summary>
    public int Bridges { get; init; }

    /// <summary>Tokens that may end a sleep.</summary>
    public int WatchedTokens { get; init; }

    /// <summary>Locks whose holders debug mode remembers.</summary>
    public int HeldLocks { get; init; }
}
