namespace Coroutines;

/// <summary>Whose a timer is, and so what happens when it is due.</summary>
internal enum TimerKind : byte
{
    Sleep = 0,
    Callback = 1,
    Timeout = 2,
    WaitTimeout = 3,
}

/// <summary>One deadline, 16 bytes. Its place in the chunks is the timer's handle, and the owner keeps it.</summary>
internal struct TimerEntry
{
    public long Deadline;

    /// <summary>The header of a sleeping task, or the index of a record; 0 if there is no timer here.</summary>
    public int Owner;
    public TimerKind Kind;
}

/// <summary>What a wheel tells those whose timers it keeps.</summary>
internal interface ITimerOwners
{
    /// <summary>A timer has a new handle.</summary>
    void Moved(TimerKind kind, int owner, int timer);

    /// <summary>A timer is due; its handle is free.</summary>
    void Fired(TimerKind kind, int owner);

    /// <summary>A timer will be moved soon: what <see cref="Moved"/> touches may be fetched.</summary>
    void Prefetch(TimerKind kind, int owner);
}
