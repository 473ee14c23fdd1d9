namespace Coroutines;

/// <summary>asyncio's <c>timeout</c> records: a deadline that cancels a task, and the bookkeeping that tells its cancellation from others.</summary>
public sealed partial class CoroutineLoop
{
    private Slab<TimeoutRecord> _timeouts;

    /// <summary>Limits to use again, linked.</summary>
    private TimeLimit? _limits;

    internal int TimeoutsInUse => _timeouts.InUse;

    internal ref TimeoutRecord TimeoutAt(int index) => ref _timeouts.Items[index];

    /// <summary>Makes a limit that waits for somebody to enter it.</summary>
    internal TimeoutScope MakeTimeout(long deadline)
    {
        TimeLimit limit = _limits ?? new TimeLimit(this);
        _limits = limit.Next;
        limit.Next = null;
        limit.Deadline = deadline;
        return new TimeoutScope(limit);
    }

    /// <summary>Enters a limit in the task that runs.</summary>
    internal void EnterTimeout(TimeLimit limit)
    {
        if (t_current != this)
        {
            ThrowHelper.ThrowWrongLoop();
        }

        if (_currentTask == 0)
        {
            ThrowHelper.ThrowNoTask();
        }

        limit.Record = BeginTimeout(_currentTask, limit.Deadline);
    }

    /// <summary>Takes a limit back whose block has ended: what still names it is stale.</summary>
    internal void RetireTimeout(TimeLimit limit)
    {
        _timeouts.Free(limit.Record);
        limit.Record = 0;
        limit.Round++;
        limit.Next = _limits;
        _limits = limit;
    }

    /// <summary>Enters a timeout for a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="deadline">Absolute, or <see cref="Never"/> for none.</param>
    internal int BeginTimeout(int task, long deadline)
    {
        int index = _timeouts.Rent();
        ref TimeoutRecord record = ref _timeouts.Items[index];
        record.Task = task;
        record.TaskGeneration = Header(task).Generation;
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

        if (deadline == Never)
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
            mine = IsLive(record.Task, record.TaskGeneration) && Withdraw(record.Task) <= record.Cancelling && cancelled;
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

    private void RunTimeout(int index)
    {
        ref TimeoutRecord record = ref _timeouts.Items[index];
        record.Timer = 0;
        record.State = TimeoutState.Expiring;
        if (IsLive(record.Task, record.TaskGeneration))
        {
            // The task may be gone: an iterator that it did not end holds the limit.
            CancelTask(record.Task, null);
        }
    }
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
    public uint TaskGeneration;
    public byte Cancelling;
    public TimeoutState State;
}
