namespace Coroutines;

/// <summary>What happens when a timer is due.</summary>
internal enum TimerKind : byte
{
    Sleep = 0,
    Callback = 1,
    Timeout = 2,
    WaitTimeout = 3,
}

/// <summary>Where a timer stands.</summary>
internal enum TimerState : byte
{
    Free = 0,
    Linked = 1,
    Fired = 2,
    Cancelled = 3,
}

/// <summary>One deadline.</summary>
internal struct TimerNode
{
    public long Deadline;
    public int Next;
    public int Prev;
    public int Target;
    public short Bucket;
    public TimerKind Kind;
    public TimerState State;
}
