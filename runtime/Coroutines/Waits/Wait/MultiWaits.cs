using System.Diagnostics;

namespace Coroutines;

/// <summary>Waits on several headers: <c>Wait</c>, and the release of a single waiter.</summary>
[StackTraceHidden]
internal sealed partial class MultiWaits(CoroutineLoop loop)
{
    private Slab<WaitRecord> _records = loop.MakeSlab<WaitRecord>(16, "waits on several tasks");

    internal int InUse => _records.InUse;

    internal int Capacity => _records.Capacity + _addedTo.Length;

    /// <summary>How many waits were made that nobody awaits.</summary>
    internal int CountNeverAwaited()
    {
        int count = 0;
        for (int i = 1; i < _records.Capacity; i++)
        {
            count += _records.IsRented(i) && _records.Items[i] is { Task: 0, IsAsCompleted: false } ? 1 : 0;
        }

        return count;
    }

    /// <summary>Checks that what is rented and what is free are all, and that the links of each wait that began are its own.</summary>
    internal void Verify()
    {
        _records.Verify("waits");
        for (int i = 1; i < _records.Capacity; i++)
        {
            if (_records.IsRented(i) && _records.Items[i] is { Task: not 0, IsAsCompleted: false } record)
            {
                foreach (int node in record.Items.AsSpan(0, record.Count))
                {
                    ThrowHelper.ThrowUnless(loop.Node(node) is { Kind: LinkKind.WaitItem } link && link.Owner == i, "waits", "a link of something else:", node);
                }
            }
        }
    }

    /// <summary>The task that a wait is for, or that waits for the next of what ends; 0 for none.</summary>
    internal int WaiterOf(int index) => _records.Items[index] is { IsAsCompleted: true, Reader: var reader } ? reader : _records.Items[index].Task;

    /// <summary>A wait's timer has moved, or has fired.</summary>
    internal void SetTimer(int index, int timer) => _records.Items[index].Timer = timer;

    internal int Make(int count, WaitCondition when, OptionalTimeout timeout)
    {
        loop.VerifyAccess();
        if (count == 0)
        {
            throw new ArgumentException("There is nothing to wait for: give at least one task.", nameof(count));
        }

        int index = _records.Rent();
        ref WaitRecord record = ref _records.Items[index];
        record.When = when;
        record.Generation = ++_waitGeneration;
        record.Timeout = timeout.Ticks;
        return index;
    }

    internal void Add(int index, CoroutineTask task)
    {
        if (task.Owner != loop)
        {
            FreeWait(index);
            ThrowHelper.ThrowWrongLoop();
        }

        ref WaitRecord record = ref _records.Items[index];
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

    internal uint GenerationOf(int index) => _records.Items[index].Generation;

    /// <summary>Whether nobody has awaited the wait yet.</summary>
    internal bool IsNew(int index, uint generation) => _records.Items[index] is { Task: 0 } record && record.Generation == generation;

    /// <summary>Adds the callbacks, and the timer, at the moment of the await.</summary>
    internal void Begin(int index, int task)
    {
        ref WaitRecord record = ref _records.Items[index];
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
        if (LoopTime.Add(loop.Now(), record.Timeout) is var deadline and not LoopTime.Never)
        {
            record.Timer = loop.Timers.Add(deadline, TimerKind.WaitTimeout, index);
        }
    }

    internal WaitResult End(int index)
    {
        WaitRecord record = _records.Items[index];
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
        int[]? items = _records.Items[index].Items;
        _records.Free(index);
        _records.Items[index].Items = items;
    }

    internal void ItemDone(int index)
    {
        ref LinkNode node = ref loop.Node(index);
        ref WaitRecord record = ref _records.Items[node.Owner];
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

    internal void Expire(int index)
    {
        ref WaitRecord record = ref _records.Items[index];
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
