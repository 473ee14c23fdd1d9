namespace Coroutines;

// asyncio's as_completed: a done callback puts each task into a queue, whose getter is woken.
internal sealed partial class MultiWaits
{
    private uint _waitGeneration;

    /// <summary>The enumeration or wait that took each header last, so that a task given twice counts once. Made with the first of them.</summary>
    private uint[] _addedTo = [];

    internal int MakeAsCompleted(OptionalTimeout timeout)
    {
        loop.VerifyAccess();
        int index = _records.Rent();
        ref WaitRecord record = ref _records.Items[index];
        record.IsAsCompleted = true;
        record.Generation = ++_waitGeneration;
        record.Timeout = timeout.Ticks;
        return index;
    }

    internal void AddAsCompleted(int index, CoroutineTask task)
    {
        ref WaitRecord record = ref _records.Items[index];
        if (task.Owner != loop || !task.IsLive)
        {
            EndAsCompleted(index, record.Generation);
            if (task.Owner != loop)
            {
                ThrowHelper.ThrowWrongLoop();
            }

            ThrowHelper.ThrowStaleHandle();
        }

        if (IsAddedTo(task.Index, record.Generation))
        {
            return;
        }

        try
        {
            loop.EnsureNodeRoom(1);
        }
        catch (CapacityExceededException)
        {
            EndAsCompleted(index, record.Generation);
            throw;
        }

        if (record.Items is null || record.Count == record.Items.Length)
        {
            Array.Resize(ref record.Items, Math.Max(4, record.Count * 2));
        }

        _addedTo[task.Index] = record.Generation;
        int at = record.Count++;
        record.Items[at] = 0;
        int node = loop.AddNode(LinkKind.AsCompletedItem, task.Index, index, pins: true);
        _records.Items[index].Items![at] = node;
    }

    private bool IsAddedTo(int header, uint generation)
    {
        if (header >= _addedTo.Length)
        {
            Array.Resize(ref _addedTo, loop.SlotCapacity);
        }

        return _addedTo[header] == generation;
    }

    internal AsCompletedTasks StartAsCompleted(int index)
    {
        ref WaitRecord record = ref _records.Items[index];
        record.Left = record.Count;
        if (record.Count != 0)
        {
            AddWaitTimer(ref record, index);
        }

        return new AsCompletedTasks(loop, index, record.Generation, record.Count);
    }

    /// <summary>How many tasks were given out; -1 once it is over.</summary>
    internal int GivenOf(int index, uint generation) => _records.Items[index] is var record && record.Generation == generation && record.IsAsCompleted ? record.Given : -1;

    internal bool HasMoreCompleted(int index, uint generation)
    {
        ref WaitRecord record = ref _records.Items[index];
        if (record.Generation != generation)
        {
            ThrowHelper.ThrowInvalid("These tasks were all given out, or the enumeration was disposed.");
        }

        if (record.Given == record.Count)
        {
            record.Task = 0;
            return false;
        }

        return true;
    }

    /// <summary>The task that the last step of the enumeration gave; empty at its end.</summary>
    internal CoroutineTask CurrentCompleted(int index, uint generation)
    {
        ref WaitRecord record = ref _records.Items[index];
        return record.Generation == generation && record.Task != 0 ? loop.HandleOf(record.Task) : default;
    }

    internal PollStatus PollNext(int index, uint generation, ref PollContext context, out CoroutineTask result)
    {
        result = default;
        PollFlags flags = context.Flags;
        context.Flags = 0;
        ref WaitRecord record = ref _records.Items[index];
        bool isLive = record.Generation == generation;
        if (isLive && flags == 0 && record.Reader != 0)
        {
            ThrowHelper.ThrowInvalid("Another coroutine waits for the next of these tasks already. Let one coroutine read them.");
        }

        if (isLive)
        {
            record.Reader = 0;
        }

        if ((flags & PollFlags.Cancel) != 0)
        {
            return loop.DeliverCancel(context.Task);
        }

        if (!isLive || (flags == 0 && record.Given == record.Count))
        {
            ThrowHelper.ThrowInvalid("These tasks were all given out, or the enumeration was disposed.");
        }

        if (record.First == 0 && record.Dummies == 0)
        {
            record.Reader = context.Task;
            loop.BeginMulti(context.Task);
            return PollStatus.Pending;
        }

        record.Given++;
        if (record.First == 0)
        {
            record.Dummies--;
            throw new TimeoutException("The tasks did not all end within the time.");
        }

        int node = record.First;
        record.First = loop.Node(node).Sibling;
        record.Task = loop.Node(node).Target;
        result = loop.HandleOf(record.Task);
        return PollStatus.Completed;
    }

    internal void EndAsCompleted(int index, uint generation)
    {
        WaitRecord record = _records.Items[index];
        if (record.Generation != generation || !record.IsAsCompleted)
        {
            return;
        }

        if (record.Timer != 0)
        {
            loop.CancelTimer(record.Timer, TimerKind.WaitTimeout, index);
        }

        for (int i = 0; i < record.Count; i++)
        {
            loop.ReleaseNode(record.Items![i], consumed: false);
        }

        // Who waits for the next of them is told that there is none.
        WakeGetter(ref record);
        FreeWait(index);
    }

    internal void AsCompletedItemDone(int index)
    {
        int owner = loop.Node(index).Owner;
        ref WaitRecord record = ref _records.Items[owner];
        if (record.TimedOut)
        {
            return;
        }

        record.Left--;
        if (record.First == 0)
        {
            record.First = index;
        }
        else
        {
            loop.Node(record.Last).Sibling = index;
        }

        record.Last = index;
        if (record.Left == 0 && record.Timer != 0)
        {
            loop.CancelTimer(record.Timer, TimerKind.WaitTimeout, owner);
            record.Timer = 0;
        }

        WakeGetter(ref record);
    }

    private void AsCompletedTimeout(int index)
    {
        ref WaitRecord record = ref _records.Items[index];
        record.TimedOut = true;
        record.Dummies = record.Left;
        WakeGetter(ref record);
    }

    private void WakeGetter(ref WaitRecord record)
    {
        if (record.Reader != 0 && loop.Header(record.Reader).Wait == WaitKind.Multi)
        {
            loop.Wake(record.Reader);
        }
    }
}
