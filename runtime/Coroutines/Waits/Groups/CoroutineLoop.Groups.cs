namespace Coroutines;

/// <summary>Task groups.</summary>
public sealed partial class CoroutineLoop
{
    private Slab<GroupRecord> _groups;
    private uint _groupGeneration;

    internal int GroupsInUse => _groups.InUse;

    internal int MakeGroup(out uint generation)
    {
        VerifyAccess();
        if (_currentTask == 0)
        {
            ThrowHelper.ThrowNoTask();
        }

        int index = _groups.Rent();
        ref GroupRecord group = ref _groups.Items[index];
        group.Parent = _currentTask;
        group.ParentGeneration = Header(_currentTask).Generation;
        group.Generation = generation = ++_groupGeneration;
        return index;
    }

    /// <summary>A group belongs to the task that enters its block.</summary>
    internal void EnterGroup(int index)
    {
        VerifyAccess();
        if (_currentTask == 0)
        {
            ThrowHelper.ThrowNoTask();
        }

        _groups.Items[index].Parent = _currentTask;
    }

    internal bool IsGroup(int index, uint generation) => _groups.Items[index].Generation == generation;

    internal bool CanAddToGroup(int index, uint generation, out string? reason)
    {
        ref GroupRecord group = ref _groups.Items[index];
        reason = group.Generation != generation || (group.Exiting && group.Live == 0)
            ? "The task group is over: its block has ended. Start the coroutine elsewhere."
            : group.Aborting ? "The task group is shutting down after an error or a cancellation and takes no more tasks." : null;
        return reason is null;
    }

    /// <summary>Makes sure that a task can be added, before it is started.</summary>
    internal void EnsureRoomInGroup() => _waitNodes.EnsureRoom(1);

    internal void AddToGroup(int index, int task)
    {
        int node = AddNode(LinkKind.GroupChild, task, index, pins: true);
        ref GroupRecord group = ref _groups.Items[index];
        ref LinkNode link = ref _waitNodes.Items[node];
        link.Sibling = group.First;
        if (group.First != 0)
        {
            _waitNodes.Items[group.First].Data = node;
        }

        group.First = node;
        group.Live++;
    }

    /// <summary>Begins the end of the block.</summary>
    internal void LeaveGroup(int index, bool failed)
    {
        _groups.Items[index].Exiting = true;
        if (failed)
        {
            AbortGroup(index);
        }
    }

    /// <summary>Cancels the tasks of a group, once.</summary>
    /// <returns>Whether this call did.</returns>
    internal bool AbortGroup(int index)
    {
        ref GroupRecord group = ref _groups.Items[index];
        if (group.Aborting)
        {
            return false;
        }

        group.Aborting = true;
        int last = 0;
        for (int node = group.First; node != 0; node = _waitNodes.Items[node].Sibling)
        {
            last = node;
        }

        // In the order in which they were made.
        for (int node = last; node != 0; node = _waitNodes.Items[node].Data)
        {
            CancelTask(_waitNodes.Items[node].Target, null);
        }

        return true;
    }

    /// <summary>Parks the parent until the last task of the group is done.</summary>
    /// <returns>False if none is left.</returns>
    internal bool WaitForGroup(int index, int task)
    {
        ref GroupRecord group = ref _groups.Items[index];
        if (group.Live == 0)
        {
            return false;
        }

        group.Waiter = task;
        BeginMulti(task);
        return true;
    }

    /// <summary>Ends a group whose tasks are done. What it had asked of its parent is withdrawn.</summary>
    /// <param name="index">The group.</param>
    /// <param name="error">What came out of the block, if that is an error.</param>
    /// <returns>The errors of the tasks and of the block; null if there are none.</returns>
    internal List<Exception>? EndGroup(int index, Exception? error)
    {
        GroupRecord group = _groups.Items[index];
        _groups.Free(index);
        bool hasParent = IsLive(group.Parent, group.ParentGeneration);
        if (group.ParentCanceled && hasParent)
        {
            Withdraw(group.Parent);
        }

        if (error is not null)
        {
            (group.Errors ??= []).Add(error);
        }

        if (group.Errors is not null && hasParent && Header(group.Parent).Cancelling != 0)
        {
            // The errors go first: what was asked of the parent from outside is asked once more, so that its next await tells of it.
            Withdraw(group.Parent);
            CancelTask(group.Parent, null);
        }

        return group.Errors;
    }

    private void GroupChildDone(int index)
    {
        LinkNode node = _waitNodes.Items[index];
        ref GroupRecord group = ref _groups.Items[node.Owner];
        if (node.Data != 0)
        {
            _waitNodes.Items[node.Data].Sibling = node.Sibling;
        }
        else
        {
            group.First = node.Sibling;
        }

        if (node.Sibling != 0)
        {
            _waitNodes.Items[node.Sibling].Data = node.Data;
        }

        group.Live--;
        if (group.Live == 0 && group.Waiter is not 0 and var waiter && Header(waiter).Wait == WaitKind.Multi)
        {
            group.Waiter = 0;
            Wake(waiter);
        }

        ref TaskHeader child = ref Header(node.Target);
        if (child.State == TaskState.Faulted)
        {
            child.Marks |= HeaderMarks.Reported;
            (group.Errors ??= []).Add(ErrorOf(node.Target));
            if (!group.Aborting && !group.ParentCanceled)
            {
                int parent = group.Parent;
                AbortGroup(node.Owner);
                _groups.Items[node.Owner].ParentCanceled = true;
                if (IsLive(parent, _groups.Items[node.Owner].ParentGeneration))
                {
                    CancelTask(parent, null);
                }
            }
        }

        ReleasePin(index, consumed: false);
        FreeNode(index);
    }

    internal struct GroupRecord
    {
        public List<Exception>? Errors;
        public uint Generation;
        public int Parent;
        public uint ParentGeneration;
        public int First;
        public int Live;
        public bool Exiting;
        public bool Aborting;
        public bool ParentCanceled;

        /// <summary>The task that waits for the end of the others; 0 for none.</summary>
        public int Waiter;
    }
}
