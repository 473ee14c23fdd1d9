using System.Runtime.CompilerServices;

namespace Coroutines;

// How a wait for another header ends.
public sealed partial class CoroutineLoop
{
    /// <summary>Ends an await of a header: throws its error, passes its cancellation, or tells that it completed.</summary>
    /// <param name="task">The waiting task.</param>
    /// <param name="index">The header.</param>
    /// <param name="flags">The flags of the waiting task's step.</param>
    /// <param name="take">Whether a completed header's result is dropped here (otherwise the caller reads it and releases the link).</param>
    internal PollStatus EndJoin(int task, int index, PollFlags flags, bool take)
    {
        ref TaskHeader header = ref Header(index);
        Require(header.State != TaskState.Pending || (flags & PollFlags.Cancel) != 0, "a join ends before what it waits for", index);
        if (header.State == TaskState.Completed && (flags & PollFlags.Cancel) == 0)
        {
            if (take)
            {
                ReleaseLink(index, ref header, consumed: true);
            }

            return PollStatus.Completed;
        }

        return EndJoinSlow(task, index, ref header, flags);
    }

    /// <summary>The rest of <see cref="EndJoin"/>: what did not complete, or is not to be seen.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private PollStatus EndJoinSlow(int task, int index, ref TaskHeader header, PollFlags flags)
    {
        if ((flags & PollFlags.Cancel) != 0 && Header(task).Wait == WaitKind.WaitCanceled)
        {
            // It left a circle of waits, and the header does not count it any more.
            return DeliverCancel(task);
        }

        if (header.State == TaskState.Canceled || header.Is(HeaderMarks.CanceledAsError))
        {
            ref RareData rare = ref _rare[index];
            SetCancellation(rare.CancelMessage, rare.Error as OperationCanceledException);
            ReleaseLink(index, consumed: true);
            return PollStatus.Canceled;
        }

        if ((flags & PollFlags.Cancel) != 0)
        {
            // It was done already. This await was the claim on it: a gather or shield has no other, a task's handle is awaited once.
            header.Marks |= HeaderMarks.Detached;
            ReleaseLink(index, consumed: false);
            return DeliverCancel(task);
        }

        Exception error = ErrorOf(index);
        ReleaseLink(index, consumed: true);
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        return PollStatus.Completed;
    }

    /// <summary>The error of a faulted header; a shield has that of the inner one.</summary>
    internal Exception ErrorOf(int index)
    {
        while (Header(index).Kind == HeaderKind.Shield && !_rare.Has(index))
        {
            index = Header(index).Inner;
        }

        return _rare[index].Error!;
    }

    /// <summary>Takes a link on a header that is done, throwing its error or cancellation; asyncio's <c>result()</c>.</summary>
    internal void TakeOutcome(int index)
    {
        VerifyAccess();
        ref TaskHeader header = ref Header(index);
        if (header.State == TaskState.Pending)
        {
            ThrowHelper.ThrowNotDone();
        }

        header.Waiters++;
        if (EndJoin(0, index, 0, take: false) == PollStatus.Canceled)
        {
            throw MakeCancellationException();
        }
    }

    /// <summary>asyncio's <c>exception()</c>: marks the error as seen; throws for a cancelled header.</summary>
    internal Exception? ExceptionOf(int index)
    {
        VerifyAccess();
        ref TaskHeader header = ref Header(index);
        if (header.State == TaskState.Pending)
        {
            ThrowHelper.ThrowNotDone();
        }

        if (header.State == TaskState.Completed)
        {
            return null;
        }

        if (header.Is(HeaderMarks.CanceledAsError))
        {
            return CancellationOf(index);
        }

        if (header.State == TaskState.Canceled)
        {
            throw CancellationOf(index);
        }

        header.Marks |= HeaderMarks.Reported;
        return ErrorOf(index);
    }

    /// <summary>The exception object for a cancelled header.</summary>
    internal OperationCanceledException CancellationOf(int index)
    {
        if (!_rare.Has(index))
        {
            return MakeCancellationException((string?)null);
        }

        ref RareData rare = ref _rare[index];
        return rare.Error as OperationCanceledException ?? MakeCancellationException(rare.CancelMessage);
    }
}
