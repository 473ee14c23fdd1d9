namespace Coroutines;

/// <summary>asyncio's <c>timeout</c> records: a deadline that cancels a task, and the bookkeeping that tells its cancellation from others.</summary>
public sealed partial class CoroutineLoop
{
    private Slab<TimeoutRecord> _timeouts;
    private uint _timeoutGeneration;

    internal int TimeoutsInUse => _timeouts.InUse;

    internal ref TimeoutRecord TimeoutAt(int index) => ref _timeouts.Items[index];

    internal TimeoutScope MakeTimeout(long deadline)
    {
        if (_currentTask == 0)
        {
            ThrowHelper.ThrowNoTask();
        }

        return new TimeoutScope(this, BeginTimeout(_currentTask, deadline));
    }

    /// <summary>Enters a timeout for a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="deadline">Absolute, or <see cref="long.MaxValue"/> for none.</param>
    internal int BeginTimeout(int task, long deadline)
    {
        int index = _timeouts.Rent();
        ref TimeoutRecord record = ref _timeouts.Items[index];
        record.Task = task;
        record.Generation = ++_timeoutGeneration;
        record.Cancelling = Header(task).Cancelling;
        record.State = TimeoutState.Active;
        SetTimeout(index, deadline);
        return index;
    }

    /// <summary>Moves the deadline of an active timeout.</summary>
    internal void SetTimeout(int index, long deadline)
    {
        ref TimeoutRecord record = ref _timeouts.Items[index];
        record.Deadline = deadline;
        if (record.Timer != 0)
        {
            CancelTimer(record.Timer, TimerKind.Timeout, index);
            record.Timer = 0;
        }

        if (deadline == long.MaxValue)
        {
            return;
        }

        if (deadline <= Now())
        {
            record.Timer = FireTimer(TimerKind.Timeout, index);
        }
        else
        {
            record.Timer = Timers.Add(deadline, TimerKind.Timeout, index);
        }
    }

    /// <summary>Leaves a timeout.</summary>
    /// <param name="index">The record.</param>
    /// <param name="cancelled">Whether a cancellation comes out of the block.</param>
    /// <param name="keep">Whether the record stays.</param>
    /// <returns>Whether that cancellation is this timeout's own: it becomes a <see cref="TimeoutException"/>.</returns>
    internal bool EndTimeout(int index, bool cancelled, bool keep = false)
    {
        ref TimeoutRecord record = ref _timeouts.Items[index];
        if (record.Timer != 0)
        {
            CancelTimer(record.Timer, TimerKind.Timeout, index);
            record.Timer = 0;
        }

        bool mine = false;
        if (record.State == TimeoutState.Expiring)
        {
            record.State = TimeoutState.Expired;
            mine = Withdraw(record.Task) <= record.Cancelling && cancelled;
        }
        else
        {
            record.State = TimeoutState.Exited;
        }

        if (!keep)
        {
            _timeouts.Free(index);
        }

        return mine;
    }

    internal void FreeTimeout(int index) => _timeouts.Free(index);

    private void RunTimeout(int index)
    {
        ref TimeoutRecord record = ref _timeouts.Items[index];
        record.Timer = 0;
        record.State = TimeoutState.Expiring;
        CancelHeader(record.Task, null);
    }

    /// <summary>Whether an exception is a cancellation in asyncio's sense, not a foreign one.</summary>
    internal bool IsCancellation(Exception error) => error is OperationCanceledException && !ReferenceEquals(error, _foreign);
}

internal enum TimeoutState : byte
{
    Free = 0,
    Active = 1,
    Expiring = 2,
    Expired = 3,
    Exited = 4,
}

internal struct TimeoutRecord
{
    public long Deadline;
    public int Task;
    public int Timer;
    public uint Generation;
    public byte Cancelling;
    public TimeoutState State;
    public bool Preserved;
}
