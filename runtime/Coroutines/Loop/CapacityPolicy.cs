namespace Coroutines;

/// <summary>What a loop does when more live at once than it has room for.</summary>
public enum CapacityPolicy
{
    /// <summary>The arrays grow (this allocates).</summary>
    Grow = 0,

    /// <summary><see cref="CapacityExceededException"/> is thrown at the call that needs the room.</summary>
    Throw = 1,
}
