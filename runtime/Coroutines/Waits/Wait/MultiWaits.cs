namespace Coroutines;

/// <summary>Waits on several headers: <c>Wait</c>, and the release of a single waiter.</summary>
internal sealed partial class MultiWaits(CoroutineLoop loop)
{
    internal Slab<WaitRecord> Records = loop.MakeSlab<WaitRecord>(16, "waits on several tasks");

    /// <summary>Checks that what is rented and what is free are all.</summary>
    internal void Verify() => Records.Verify("waits");

    internal int MakeWait(int count, WaitCondition when, TimeSpan? timeout)
    {
        loop.VerifyAccess();
        if (count == 0)
        {
            throw new ArgumentException("There is nothing to wait for: give at least one task.", nameof(count));
        }

        int index = Records.Rent();
        ref WaitRecord record = ref Records.Items[index];
        record.When = when;
        record.Generation = ++_waitGeneration;
        record.Timeout = timeout is { } limit && limit != Timeout.InfiniteTimeSpan ? limit.Ticks : CoroutineLoop.Never;
        return index;
    }

    internal void AddWaitItem(int index, CoroutineTask task)
    {
        if (task.Owner != loop)
        {
            FreeWait(index);
            ThrowHelper.ThrowWrongLoop();
        }

        ref WaitRecord record = ref Records.Items[index];
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

    internal uint GenerationOfWait(int index) => Records.Items[index].Generation;

    /// <summary>Whether nobody has awaited the wait yet.</summary>
    internal bool IsNewWait(int index, uint generation) => Records.Items[index] is { Task: 0 } record && record.Generation == generation;

    /// <summary>Adds the callbacks, and the timer, at the moment of the await.</summary>
    internal void BeginWait(int index, int task)
    {
        ref WaitRecord record = ref Records.Items[index];
        try
        {
            loop.EnsureNodeRoom(record.Count);
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
            int node = loop.AddNode(LinkKind.WaitItem, record.Items![i], index, pins: true);
            record.Items[i] = node;
        }

        loop.BeginMulti(task);
        if (record.Count == 0 || (record.Stale != 0 && record.When == WaitCondition.FirstCompleted))
        {
            ReleaseWait(ref record);
        }
    }

    private void AddWaitTimer(ref WaitRecord record, int index)
    {
        if (CoroutineLoop.AddTime(loop.Now(), record.Timeout) is var deadline and not CoroutineLoop.Never)
        {
            record.Timer = loop.Timers.Add(deadline, TimerKind.WaitTimeout, index);
        }
    }

    internal WaitResult EndWait(int index)
    {
        WaitRecord record = Records.Items[index];
        if (record.Timer != 0)
        {
            loop.CancelTimer(record.Timer, TimerKind.WaitTimeout, index);
        }

        int done = record.Stale;
        for (int i = 0; i < record.Count; i++)
        {
            int node = record.Items![i];
            ref LinkNode link = ref loop.Node(node);
            done += loop.Header(link.Target).State != TaskState.Pending ? 1 : 0;
            loop.ReleaseNode(node, consumed: false);
        }

        FreeWait(index);
        return new WaitResult(done, record.Total - done);
    }

    /// <summary>The array of items stays for the next that rents the record.</summary>
    private void FreeWait(int index)
    {
        int[]? items = Records.Items[index].Items;
        Records.Free(index);
        Records.Items[index].Items = items;
    }

    internal void WaitItemDone(int index)
    {
        ref LinkNode node = ref loop.Node(index);
        ref WaitRecord record = ref Records.Items[node.Owner];
        record.Left--;
        if (record.Left <= 0 || record.When == WaitCondition.FirstCompleted
            || (record.When == WaitCondition.FirstException && loop.Header(node.Target).State == TaskState.Faulted))
        {
            if (record.Timer != 0)
            {
                loop.CancelTimer(record.Timer, TimerKind.WaitTimeout, node.Owner);
                record.Timer = 0;
            }

            ReleaseWait(ref record);
        }
    }

    internal void RunWaitTimeout(int index)
    {
        ref WaitRecord record = ref Records.Items[index];
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
        if (loop.Header(record.Task).Wait == WaitKind.Multi)
        {
            loop.Wake(record.Task);
        }
    }

    /// <summary>asyncio's <c>_release_waiter</c>: the task that waits for the end of another goes on.</summary>
    internal void ReleaseWaiterDone(int index)
    {
        int task = loop.Node(index).Owner;
        if (loop.Header(task).Wait == WaitKind.Multi)
        {
            loop.Wake(task);
        }
    }
}
