namespace Coroutines;

/// <summary>What a loop does when more live at once than it has room for.</summary>
public enum CapacityPolicy
{
    /// <summary>The arrays grow (this allocates).</summary>
    Grow = 0,

    /// <summary>
    /// <see cref="CapacityExceededException"/> is thrown at the call that needs the room: for tasks and futures, machines of one type, links between
    /// tasks, timers, time limits, waits, groups and callbacks. All are reserved in proportion to the capacity. Calls from other threads always find room.
    /// </summary>
    Throw = 1,
}
