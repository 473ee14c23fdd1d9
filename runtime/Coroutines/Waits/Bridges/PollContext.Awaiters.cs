using System.Runtime.CompilerServices;

namespace Coroutines;

// What generated code asks for where it awaits what is not a coroutine.
public partial struct PollContext
{
    /// <summary>
    /// Awaits something that is not a coroutine: registers the continuation of the task at the first poll, and tells at the next
    /// one whether the awaiter is done or the wait was cancelled (the wait is then abandoned).
    /// </summary>
    /// <typeparam name="TAwaiter">The type of the awaiter.</typeparam>
    /// <param name="awaiter">The awaiter; it was asked for <c>IsCompleted</c> already.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PollStatus PollAwaiter<TAwaiter>(ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        PollFlags flags = Flags;
        if (flags == 0)
        {
            return Loop.Bridges.Begin(Task, ref awaiter);
        }

        Flags = 0;
        return Loop.Bridges.End(Task, flags, ref awaiter);
    }

    /// <summary>As <see cref="PollAwaiter"/>, for an awaiter that may be done at the first poll.</summary>
    internal PollStatus PollAwaited<TAwaiter>(ref TAwaiter awaiter, bool isCompleted)
        where TAwaiter : INotifyCompletion => Flags == PollFlags.None && isCompleted ? PollStatus.Completed : PollAwaiter(ref awaiter);

    /// <summary>What is held of an enumerator that is none of a coroutine's: its token, and whether it was asked to end.</summary>
    public readonly ForeignHold HoldEnumerator() => Loop.Holds.Rent();

    /// <summary>
    /// Marks a cancellation exception as one that came out of a foreign awaitable: leaving the task it is a fault, not a
    /// cancellation, unless its token is the task's own.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Always false, for use in an exception filter.</returns>
    public readonly bool MarkForeign(OperationCanceledException exception) => Loop.Tokens.MarkForeign(Task, exception);
}
