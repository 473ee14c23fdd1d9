using System.Diagnostics;

namespace Coroutines;

/// <summary>asyncio's <c>timeout</c> records: a deadline that cancels a task, and the bookkeeping that tells its cancellation from others.</summary>
[StackTraceHidden]
internal sealed class Timeouts(CoroutineLoop loop)
{
    private Slab<TimeoutRecord> _records = loop.MakeSlab<TimeoutRecord>(16, "time limits");

    internal int InUse => _records.InUse;

    internal int Capacity => _records.Capacity;

    /// <summary>Checks that what is rented and what is free are all, and that no limit to use again is entered.</summary>
    internal void Verify()
    {
        _records.Verify("timeouts");
        for (TimeLimit? limit = _limits; limit is not null; limit = limit.Next)
        {
            ThrowHelper.ThrowUnless(limit is { Record: 0, Claims: 0 }, "timeouts", "a limit to use again is entered:", limit.Record);
        }
    }

    /// <summary>Goes through the limits that run, for those who look.</summary>
    /// <param name="visit">Is told each: the task, and when its time is up.</param>
    internal void Visit(Action<int, long> visit)
    {
        for (int i = 1; InUse != 0 && i < _records.Capacity; i++)
        {
            if (_records.IsRented(i) && _records.Items[i] is { State: TimeoutState.Active } record
                && record.Deadline != LoopTime.Never && loop.IsLive(record.Task, record.TaskGeneration))
            {
                visit(record.Task, record.Deadline);
            }
        }
    }

    /// <summary>A timeout's timer has moved, or has fired.</summary>
    internal void SetTimer(int index, int timer) => _records.Items[index].Timer = timer;

    /// <summary>Limits to use again, linked.</summary>
    private TimeLimit? _limits;

    internal ref TimeoutRecord Record(int index) => ref _records.Items[index];

    /// <summary>Makes a limit that waits for somebody to enter it.</summary>
    internal TimeoutScope Make(long deadline)
    {
        TimeLimit limit = _limits ?? new TimeLimit(loop);
        _limits = limit.Next;
        limit.Next = null;
        limit.Deadline = deadline;
        return new TimeoutScope(limit);
    }

    /// <summary>Enters a limit in the task that runs.</summary>
    internal void Enter(TimeLimit limit)
    {
        if (!loop.IsCurrent)
        {
            ThrowHelper.ThrowWrongLoop();
        }

        if (loop.CurrentTaskIndex == 0)
        {
            ThrowHelper.ThrowNoTask();
        }

        limit.Record = Begin(loop.CurrentTaskIndex, limit.Deadline);
    }

    /// <summary>Takes a limit back whose block has ended: what still names it is stale.</summary>
    internal void Retire(TimeLimit limit)
    {
        _records.Free(limit.Record);
        limit.Record = 0;
        limit.Round++;
        limit.Next = _limits;
        _limits = limit;
    }

    /// <summary>Enters a timeout for a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="deadline">Absolute, or <see cref="LoopTime.Never"/> for none.</param>
    internal int Begin(int task, long deadline)
    {
        int index = _records.Rent();
        ref TimeoutRecord record = ref _records.Items[index];
        record.Task = task;
        record.TaskGeneration = loop.Header(task).Generation;
        record.Cancelling = loop.Header(task).Cancelling;
        record.State = TimeoutState.Active;
        Set(index, deadline);
        return index;
    }

    /// <summary>Moves the deadline of an active timeout.</summary>
    internal void Set(int index, long deadline)
    {
        ref TimeoutRecord record = ref _records.Items[index];
        record.Deadline = deadline;
        if (record.Timer != 0)
        {
            loop.CancelTimer(record.Timer, TimerKind.Timeout, index);
            record.Timer = 0;
        }

        if (deadline == LoopTime.Never)
        {
            return;
        }

        if (deadline <= loop.Now())
        {
            record.Timer = loop.FireTimer(TimerKind.Timeout, index);
        }
        else
        {
            record.Timer = loop.Timers.Add(deadline, TimerKind.Timeout, index);
        }
    }

    /// <summary>Leaves a timeout.</summary>
    /// <param name="index">The record.</param>
    /// <param name="cancelled">Whether a cancellation comes out of the block.</param>
    /// <param name="keep">Whether the record stays.</param>
    /// <returns>Whether that cancellation is this timeout's own: it becomes a <see cref="TimeoutException"/>.</returns>
    internal bool End(int index, bool cancelled, bool keep = false)
    {
        ref TimeoutRecord record = ref _records.Items[index];
        if (record.Timer != 0)
        {
            loop.CancelTimer(record.Timer, TimerKind.Timeout, index);
            record.Timer = 0;
        }

        bool mine = false;
        if (record.State == TimeoutState.Expiring)
        {
            record.State = TimeoutState.Expired;
            mine = loop.IsLive(record.Task, record.TaskGeneration) && loop.Withdraw(record.Task) <= record.Cancelling && cancelled;
        }
        else
        {
            record.State = TimeoutState.Exited;
        }

        if (!keep)
        {
            _records.Free(index);
        }

        return mine;
    }

    internal void Expire(int index)
    {
        ref TimeoutRecord record = ref _records.Items[index];
        record.Timer = 0;
        record.State = TimeoutState.Expiring;
        if (loop.IsLive(record.Task, record.TaskGeneration))
        {
            // The task may be gone: an iterator that it did not end holds the limit.
            loop.CancelTask(record.Task, null);
        }
    }
}
