namespace Coroutines;

/// <summary>What one step of a coroutine machine ended with.</summary>
public enum PollStatus : byte
{
    /// <summary>The machine is done; its result, if any, is taken with <see cref="ICoroutineMachine{TResult}.GetResult"/> at once.</summary>
    Completed = 0,

    /// <summary>The machine waits; it is polled again when what it waits for has happened.</summary>
    Pending = 1,

    /// <summary>The machine ended by cancellation; no exception object was needed for it.</summary>
    Canceled = 2,
}
