namespace Coroutines;

/// <summary>One task, future, gather or shield that is not done, as it was when somebody looked. Times are ticks of the loop.</summary>
internal struct TaskRow
{
    /// <summary>The header.</summary>
    public int Index;
    public uint Generation;
    public HeaderKind Kind;
    public WaitKind Wait;

    /// <summary>What the next step delivers; none before the first.</summary>
    public PollFlags Step;

    /// <summary>How many requests to cancel it were not withdrawn.</summary>
    public byte Cancelling;

    /// <summary>Whether its step ran when somebody looked: its chain is where it was last left.</summary>
    public bool IsRunning;

    /// <summary>Its chain of machines, from root to leaf, in <see cref="LoopSnapshot.Frames"/>.</summary>
    public int FirstFrame;
    public int FrameCount;

    /// <summary>Who hears of its end, in <see cref="LoopSnapshot.Links"/>.</summary>
    public int FirstLink;
    public int LinkCount;

    /// <summary>The header that it waits for, 0 for none.</summary>
    public int Target;

    /// <summary>When its sleep ends; <see cref="LoopTime.Never"/> if it does not sleep, or without end.</summary>
    public long Due;

    /// <summary>When the first of the limits of time around it is up; <see cref="LoopTime.Never"/> for none.</summary>
    public long Limit;

    /// <summary>The primitive or task of .NET that it waits for, where that is known.</summary>
    public object? On;

    /// <summary>The name that the user gave it.</summary>
    public string? Name;
}
