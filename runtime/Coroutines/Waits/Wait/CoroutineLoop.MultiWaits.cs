namespace Coroutines;

/// <summary>Waits on several headers: <c>Wait</c>, and the release of a single waiter.</summary>
public sealed partial class CoroutineLoop
{
    private Slab<WaitRecord> _waits;

    internal int WaitsInUse => _waits.InUse;

    internal int MakeWait(int count, WaitCondition when, TimeSpan? timeout)
    {
        VerifyAccess();
        if (count == 0)
        {
            throw new ArgumentException("There is nothing to wait for: give at least one task.", nameof(count));
        }

        int index = _waits.Rent();
        ref WaitRecord record = ref _waits.Items[index];
        record.When = when;
        record.Generation = ++_waitGeneration;
        record.Timeout = timeout is { } limit && limit != Timeout.InfiniteTimeSpan ? limit.Ticks : Never;
        return index;
    }

    internal void AddWaitItem(int index, CoroutineTask task)
    {
        if (task.Owner != this)
        {
            FreeWait(index);
            ThrowHelper.ThrowWrongLoop();
        }

        ref WaitRecord record = ref _waits.Items[index];
        if (task.IsLive && IsAddedTo(task.Index, record.Generation))
        {
            return;
        }

        record.Total++;
        if (!task.IsLive)
        {
            // A finished Start: it counts as done, and its entry comes up in the next turn like any other.
            record.Stale++;
            return;
        }

        if (record.Count == record.Items?.Length || record.Items is null)
        {
            Array.Resize(ref record.Items, Math.Max(4, record.Count * 2));
        }

        _addedTo[task.Index] = record.Generation;
        record.Items[record.Count++] = task.Index;
    }

    internal uint GenerationOfWait(int index) => _waits.Items[index].Generation;

    /// <summary>Whether nobody has awaited the wait yet.</summary>
    internal bool IsNewWait(int index, uint generation) => _waits.Items[index] is { Task: 0 } record && record.Generation == generation;

    /// <summary>Adds the callbacks, and the timer, at the moment of the await.</summary>
    internal void BeginWait(int index, int task)
    {
        ref WaitRecord record = ref _waits.Items[index];
        try
        {
            _waitNodes.EnsureRoom(record.Count);
        }
        catch (CapacityExceededException)
        {
            FreeWait(index);
            throw;
        }

        record.Task = task;
        record.Left = record.Count;
        AddWaitTimer(ref record, index);

        for (int i = 0; i < record.Count; i++)
        {
            int node = AddNode(LinkKind.WaitItem, record.Items![i], index, pins: true);
            record.Items[i] = node;
        }

        BeginMulti(task);
        if (record.Count == 0 || (record.Stale != 0 && record.When == WaitCondition.FirstCompleted))
        {
            ReleaseWait(ref record);
        }
    }

    private void AddWaitTimer(ref WaitRecord record, int index)
    {
        if (AddTime(Now(), record.Timeout) is var deadline and not Never)
        {
            record.Timer = Timers.Add(deadline, TimerKind.WaitTimeout, index);
        }
    }

    internal WaitResult EndWait(int index)
    {
        WaitRecord record = _waits.Items[index];
        if (record.Timer != 0)
        {
            CancelTimer(record.Timer, TimerKind.WaitTimeout, index);
        }

        int done = record.Stale;
        for (int i = 0; i < record.Count; i++)
        {
            int node = record.Items![i];
            ref LinkNode link = ref _waitNodes.Items[node];
            done += Header(link.Target).State != TaskState.Pending ? 1 : 0;
            ReleaseNode(node, consumed: false);
        }

        FreeWait(index);
        return new WaitResult(done, record.Total - done);
    }

    /// <summary>The array of items stays for the next that rents the record.</summary>
    private void FreeWait(int index)
    {
        int[]? items = _waits.Items[index].Items;
        _waits.Free(index);
        _waits.Items[index].Items = items;
    }

    private void WaitItemDone(int index)
    {
        ref LinkNode node = ref _waitNodes.Items[index];
        ref WaitRecord record = ref _waits.Items[node.Owner];
        record.Left--;
        if (record.Left <= 0 || record.When == WaitCondition.FirstCompleted
            || (record.When == WaitCondition.FirstException && Header(node.Target).State == TaskState.Faulted))
        {
            if (record.Timer != 0)
            {
                CancelTimer(record.Timer, TimerKind.WaitTimeout, node.Owner);
                record.Timer = 0;
            }

            ReleaseWait(ref record);
        }
    }

    private void RunWaitTimeout(int index)
    {
        ref WaitRecord record = ref _waits.Items[index];
        record.Timer = 0;
        if (record.IsAsCompleted)
        {
            AsCompletedTimeout(index);
            return;
        }

        ReleaseWait(ref record);
    }

    private void ReleaseWait(ref WaitRecord record)
    {
        if (Header(record.Task).Wait == WaitKind.Multi)
        {
            Wake(record.Task);
        }
    }

    /// <summary>asyncio's <c>_release_waiter</c>: the task that waits for the end of another goes on.</summary>
    private void ReleaseWaiterDone(int index)
    {
        int task = _waitNodes.Items[index].Owner;
        if (Header(task).Wait == WaitKind.Multi)
        {
            Wake(task);
        }
    }

    /// <summary>A wait on several headers, or a row of results as they come. The item array stays with the slot for its next tenant.</summary>
    internal struct WaitRecord
    {
        public int[]? Items;
        public long Timeout;
        public int Task;
        public int Count;
        public int Left;
        public int Total;
        public int Stale;
        public int Timer;
        public WaitCondition When;
        public uint Generation;
        public bool IsAsCompleted;
        public bool TimedOut;

        /// <summary>As completed: done items wait from here to <see cref="Last"/>, linked by <see cref="LinkNode.Sibling"/>.</summary>
        public int First;
        public int Last;

        /// <summary>As completed: dummies of a timeout, and how many results were given out.</summary>
        public int Dummies;
        public int Given;

        /// <summary>As completed: the task that waits for the next one.</summary>
        public int Reader;
    }
}
