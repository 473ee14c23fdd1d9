namespace Coroutines;

// How an operation of a library's own waits.
public partial struct PollContext
{
    /// <summary>Parks the task of the step in a waiter: the operation returns <see cref="PollStatus.Pending"/>, and is polled again when the waiter is woken or the task cancelled.</summary>
    /// <param name="waiter">Where the task waits; a field of what will wake it.</param>
    /// <returns><see cref="PollStatus.Pending"/>.</returns>
    /// <exception cref="InvalidOperationException">Another task waits there.</exception>
    /// <remarks>A waiter that is woken at once, before the operation returns, makes the task yield for a turn.</remarks>
    public readonly PollStatus Park(ref CoroutineWaiter waiter)
    {
        if (waiter.IsTaken)
        {
            ThrowHelper.ThrowInvalid("Another task waits here already; one task at a time can.");
        }

        waiter = new CoroutineWaiter(Loop, Task, Loop.BeginPark(Task));
        return PollStatus.Pending;
    }

    /// <summary>Ends the wait, at the poll after <see cref="Park"/>: the waiter is free for the next.</summary>
    /// <param name="waiter">Where the task waited. If what woke it has freed the place already (<c>waiter = default</c>), and another task took it, that one stays.</param>
    /// <returns><see cref="PollStatus.Completed"/> if it was woken; else <see cref="PollStatus.Canceled"/>, for the operation to return after its cleanup.</returns>
    public PollStatus EndPark(ref CoroutineWaiter waiter)
    {
        if (waiter.IsOf(Loop, Task))
        {
            waiter = default;
        }

        return EndSuspension() ? PollStatus.Completed : PollStatus.Canceled;
    }

    /// <summary>
    /// Whether an operation that could complete at once may. After 64 of them by one task, which did not wait meanwhile, the next is to let others run: park and wake itself. Without that a task
    /// whose data are always there would keep the loop to itself. tokio's coop budget.
    /// </summary>
    public readonly bool TryProceed() => Loop.TryProceed(Task);
}
