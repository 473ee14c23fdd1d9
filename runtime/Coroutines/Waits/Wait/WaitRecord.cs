namespace Coroutines;

/// <summary>A wait on several headers, or a row of results as they come. The item array stays with the slot for its next tenant.</summary>
internal struct WaitRecord
{
    public int[]? Items;
    public long Timeout;
    public int Task;
    public int Count;
    public int Left;
    public int Total;
    public int Stale;
    public int Timer;
    public WaitCondition When;
    public uint Generation;
    public bool IsAsCompleted;
    public bool TimedOut;

    /// <summary>As completed: done items wait from here to <see cref="Last"/>, linked by <see cref="LinkNode.Sibling"/>.</summary>
    public int First;
    public int Last;

    /// <summary>As completed: dummies of a timeout, and how many results were given out.</summary>
    public int Dummies;
    public int Given;

    /// <summary>As completed: the task that waits for the next one.</summary>
    public int Reader;
}
