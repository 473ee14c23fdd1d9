namespace Coroutines;

/// <summary>Looking at headers that are done.</summary>
public sealed partial class CoroutineLoop
{
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
        if (_rareOf[index] == 0)
        {
            return MakeCancellationException((string?)null);
        }

        ref RareData cold = ref _rare.Items[_rareOf[index]];
        return cold.Error as OperationCanceledException ?? MakeCancellationException(cold.CancelMessage);
    }
}
