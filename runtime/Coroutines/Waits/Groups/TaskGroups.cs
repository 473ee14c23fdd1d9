using System.Diagnostics;

namespace Coroutines;

/// <summary>Task groups.</summary>
[StackTraceHidden]
internal sealed class TaskGroups(CoroutineLoop loop)
{
    private Slab<GroupRecord> _records = loop.MakeSlab<GroupRecord>(8, "task groups");

    internal int InUse => _records.InUse;

    internal int Capacity => _records.Capacity;

    /// <summary>Checks that what is rented and what is free are all, and that each group has as many links as it counts tasks.</summary>
    internal void Verify()
    {
        _records.Verify("groups");
        for (int i = 1; i < _records.Capacity; i++)
        {
            int links = 0;
            for (int node = _records.IsRented(i) ? _records.Items[i].First : 0; node != 0; node = loop.Node(node).Sibling)
            {
                ThrowHelper.ThrowUnless(loop.Node(node) is { Kind: LinkKind.GroupChild } link && link.Owner == i, "groups", "a link of something else:", node);
                links++;
            }

            ThrowHelper.ThrowUnless(!_records.IsRented(i) || links == _records.Items[i].Live, "groups", "tasks of a group, but not counted so:", links);
        }
    }

    private uint _groupGeneration;

    internal int Make(out uint generation)
    {
        loop.VerifyAccess();
        if (loop.CurrentTaskIndex == 0)
        {
            ThrowHelper.ThrowNoTask();
        }

        // So that the frame in which most groups end at once is none that allocates.
        loop.Store.ValueSlab<GroupExitMachine, bool>().Reserve(Math.Min(_records.InUse + 1, loop.Store.Capacity));
        int index = _records.Rent();
        ref GroupRecord group = ref _records.Items[index];
        group.Parent = loop.CurrentTaskIndex;
        group.ParentGeneration = loop.Header(loop.CurrentTaskIndex).Generation;
        group.Generation = generation = ++_groupGeneration;
        return index;
    }

    /// <summary>A group belongs to the task that enters its block.</summary>
    internal void Enter(int index)
    {
        loop.VerifyAccess();
        if (loop.CurrentTaskIndex == 0)
        {
            ThrowHelper.ThrowNoTask();
        }

        ref GroupRecord group = ref _records.Items[index];
        ref TaskHeader parent = ref loop.Header(loop.CurrentTaskIndex);
        group.Parent = loop.CurrentTaskIndex;
        group.ParentGeneration = parent.Generation;
        group.IsEntered = true;

        // A request that no await has delivered yet is not one that the parent goes on in spite of.
        group.Cancelling = (parent.Step & PollFlags.Cancel) != 0 ? (byte)0 : parent.Cancelling;
        if (group.Aborting)
        {
            Stop(index);
        }
    }

    /// <summary>Cancels a group, so that its block ends without an exception.</summary>
    internal void Cancel(int index, uint generation)
    {
        loop.VerifyAccess();
        if (!IsLive(index, generation) || IsEmptied(in _records.Items[index]) || !Abort(index))
        {
            return;
        }

        if (_records.Items[index] is { IsEntered: true, Exiting: false } && IsLive(index, generation))
        {
            Stop(index);
        }
    }

    /// <summary>Asks the parent to leave the block.</summary>
    private void Stop(int index)
    {
        ref GroupRecord group = ref _records.Items[index];
        if (loop.IsLive(group.Parent, group.ParentGeneration))
        {
            group.Stopped = true;
            loop.CancelTask(group.Parent, null);
        }
    }

    internal bool IsLive(int index, uint generation) => _records.Items[index].Generation == generation;

    /// <summary>The tasks of a group that are not done, the latest first.</summary>
    internal CoroutineTask[] TasksOf(int index)
    {
        List<CoroutineTask> tasks = [];
        for (int node = _records.Items[index].First; node != 0; node = loop.Node(node).Sibling)
        {
            tasks.Add(loop.HandleOf(loop.Node(node).Target));
        }

        return [.. tasks];
    }

    /// <summary>The task that a group belongs to; 0 if that is gone.</summary>
    internal int ParentOf(int index)
    {
        ref GroupRecord group = ref _records.Items[index];
        return loop.IsLive(group.Parent, group.ParentGeneration) ? group.Parent : 0;
    }

    internal bool CanAdd(int index, uint generation, out string? reason)
    {
        ref GroupRecord group = ref _records.Items[index];
        reason = group.Generation != generation || IsEmptied(in group)
            ? "The task group is over: its block has ended. Start the coroutine elsewhere."
            : group.Aborting ? "The task group is shutting down after an error or a cancellation and takes no more tasks." : null;
        return reason is null;
    }

    /// <summary>Whether the block of a group has ended, and its tasks have.</summary>
    private static bool IsEmptied(in GroupRecord group) => group is { Exiting: true, Live: 0 };

    /// <summary>Makes sure that a task can be added, before it is started.</summary>
    internal void EnsureRoom() => loop.EnsureNodeRoom(1);

    internal void Add(int index, int task)
    {
        int node = loop.AddNode(LinkKind.GroupChild, task, index, pins: true);
        ref GroupRecord group = ref _records.Items[index];
        ref LinkNode link = ref loop.Node(node);
        link.Sibling = group.First;
        if (group.First != 0)
        {
            loop.Node(group.First).Data = node;
        }

        group.First = node;
        group.Live++;
    }

    /// <summary>Begins the end of the block. What <c>Cancel</c> had asked of the parent is withdrawn.</summary>
    /// <returns>Whether a cancellation that comes out of the block is due to that alone.</returns>
    internal bool Leave(int index, ScopeExit kind)
    {
        ref GroupRecord group = ref _records.Items[index];
        group.Exiting = true;
        bool own = false;
        if (group.Stopped)
        {
            group.Stopped = false;
            own = loop.IsLive(group.Parent, group.ParentGeneration) && loop.Withdraw(group.Parent) <= group.Cancelling;
            if (own)
            {
                loop.Header(group.Parent).Step &= ~PollFlags.Cancel;
            }
        }

        if (kind >= ScopeExit.Faulted)
        {
            Abort(index);
        }

        return own && kind == ScopeExit.Canceled;
    }

    /// <summary>Cancels the tasks of a group, once.</summary>
    /// <returns>Whether this call did.</returns>
    internal bool Abort(int index)
    {
        ref GroupRecord group = ref _records.Items[index];
        if (group.Aborting)
        {
            return false;
        }

        group.Aborting = true;
        int last = 0;
        for (int node = group.First; node != 0; node = loop.Node(node).Sibling)
        {
            last = node;
        }

        // In the order in which they were made.
        for (int node = last; node != 0; node = loop.Node(node).Data)
        {
            loop.CancelTask(loop.Node(node).Target, null);
        }

        return true;
    }

    /// <summary>Parks the parent until the last task of the group is done.</summary>
    /// <returns>False if none is left.</returns>
    internal bool Park(int index, int task)
    {
        ref GroupRecord group = ref _records.Items[index];
        if (group.Live == 0)
        {
            return false;
        }

        group.Waiter = task;
        loop.BeginMulti(task);
        return true;
    }

    /// <summary>Ends a group whose tasks are done. What it had asked of its parent is withdrawn.</summary>
    /// <param name="index">The group.</param>
    /// <param name="error">What came out of the block, if that is an error.</param>
    /// <returns>The errors of the tasks and of the block; null if there are none.</returns>
    internal List<Exception>? End(int index, Exception? error)
    {
        GroupRecord group = _records.Items[index];
        _records.Free(index);
        bool hasParent = loop.IsLive(group.Parent, group.ParentGeneration);
        if (group.ParentCanceled && hasParent)
        {
            loop.Withdraw(group.Parent);
        }

        if (error is not null)
        {
            (group.Errors ??= []).Add(error);
        }

        if (group.Errors is not null && hasParent && loop.Header(group.Parent).Cancelling != 0)
        {
            // The errors go first: what was asked of the parent from outside is asked once more, so that its next await tells of it.
            loop.Withdraw(group.Parent);
            loop.CancelTask(group.Parent, null);
        }

        return group.Errors;
    }

    internal void ChildDone(int index)
    {
        LinkNode node = loop.Node(index);
        ref GroupRecord group = ref _records.Items[node.Owner];
        if (node.Data != 0)
        {
            loop.Node(node.Data).Sibling = node.Sibling;
        }
        else
        {
            group.First = node.Sibling;
        }

        if (node.Sibling != 0)
        {
            loop.Node(node.Sibling).Data = node.Data;
        }

        group.Live--;
        if (group.Live == 0 && group.Waiter is not 0 and var waiter && loop.Header(waiter).Wait == WaitKind.Multi)
        {
            group.Waiter = 0;
            loop.Wake(waiter);
        }

        ref TaskHeader child = ref loop.Header(node.Target);
        if (child.State == TaskState.Faulted)
        {
            child.Marks |= HeaderMarks.Reported;
            (group.Errors ??= []).Add(loop.ErrorOf(node.Target));
            if (!group.Aborting && !group.ParentCanceled)
            {
                int parent = group.Parent;
                Abort(node.Owner);
                _records.Items[node.Owner].ParentCanceled = true;
                if (loop.IsLive(parent, _records.Items[node.Owner].ParentGeneration))
                {
                    loop.CancelTask(parent, null);
                }
            }
        }

        loop.ReleasePin(index, consumed: false);
        loop.FreeNode(index);
    }
}
