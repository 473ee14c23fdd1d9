using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Gathers and shields: futures that end with others.</summary>
public sealed partial class CoroutineLoop
{
    /// <summary>Begins a gather; children are added in order, then <see cref="EndGather"/> is called.</summary>
    internal int BeginGather(bool returnExceptions)
    {
        VerifyAccess();
        int index = RentHeader(HeaderKind.Gather);
        ref TaskHeader header = ref Header(index);
        header.Next = 0;
        header.Prev = 0;
        if (returnExceptions)
        {
            header.Marks |= HeaderMarks.ReturnExceptions;
        }

        return index;
    }

    /// <summary>Starts a cold coroutine as a child.</summary>
    internal void GatherStaged(int gather, MachineSlab slab, int slot, uint generation)
    {
        int child;
        try
        {
            _nodes.EnsureRoom(1);
            child = Adopt(slab, slot, generation, null);
        }
        catch
        {
            AbandonGather(gather);
            throw;
        }

        Header(child).Marks |= HeaderMarks.Detached;
        LinkChild(gather, child);
    }

    /// <summary>An empty value was given as a child.</summary>
    internal void GatherEmpty(int gather)
    {
        AbandonGather(gather);
        ThrowHelper.DefaultCoroutine();
    }

    /// <summary>Takes a task, future, gather or shield as a child.</summary>
    internal void GatherHandle(int gather, CoroutineTask task)
    {
        if (task.Owner != this || !task.IsLive)
        {
            AbandonGather(gather);
            if (task.Owner != this)
            {
                ThrowHelper.ThrowWrongLoop();
            }

            ThrowHelper.ThrowStaleHandle();
        }

        try
        {
            _nodes.EnsureRoom(1);
        }
        catch (CapacityExceededException)
        {
            AbandonGather(gather);
            throw;
        }

        LinkChild(gather, task.Index);
    }

    internal CoroutineTask EndGather(int gather)
    {
        if (Header(gather).Prev == 0)
        {
            Complete(gather, TaskState.Completed);
        }

        return new CoroutineTask(this, gather, Header(gather).Generation);
    }

    /// <summary>The first child node of a gather.</summary>
    internal int FirstChild(int gather) => Header(gather).Slot;

    /// <summary>The header of the child that was added last.</summary>
    internal int LastChild(int gather) => _nodes.Items[Header(gather).Target].Target;

    /// <summary>Reads the result of a child and goes to the next.</summary>
    internal T NextChild<T>(ref int node)
    {
        ref LinkNode link = ref _nodes.Items[node];
        node = link.Sibling;
        return ReadResult<T>(link.Target);
    }

    /// <summary>Reads all results of a completed gather and gives it up.</summary>
    internal void TakeChildren<T>(int gather, Span<T> results)
    {
        int node = FirstChild(gather);
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = NextChild<T>(ref node);
        }

        ReleaseLink(gather, consumed: true);
    }

    /// <summary>Reads all outcomes of a gather that takes exceptions as results, and gives it up.</summary>
    internal void TakeOutcomes<T>(int gather, Span<CoroutineOutcome<T>> outcomes)
    {
        int node = FirstChild(gather);
        for (int i = 0; i < outcomes.Length; i++)
        {
            int child = _nodes.Items[node].Target;
            ref TaskHeader header = ref Header(child);
            outcomes[i] = header.State == TaskState.Completed ? new(ReadResult<T>(child), null)
                : header.State == TaskState.Cancelled || header.Is(HeaderMarks.CancelledAsError) ? new(default, CancellationOf(child))
                : new(default, ErrorOf(child));
            node = _nodes.Items[node].Sibling;
        }

        ReleaseLink(gather, consumed: true);
    }

    private void LinkChild(int gather, int child)
    {
        int node = AddNode(LinkKind.GatherChild, child, gather, pins: true);
        ref TaskHeader header = ref Header(gather);
        if (header.Slot == 0)
        {
            header.Slot = node;
        }
        else
        {
            _nodes.Items[header.Target].Sibling = node;
        }

        header.Target = node;
        header.Prev++;
    }

    private void AbandonGather(int gather)
    {
        Header(gather).Marks |= HeaderMarks.Detached;
        Complete(gather, TaskState.Completed);
    }

    private void GatherChildDone(int index)
    {
        ref LinkNode node = ref _nodes.Items[index];
        int gather = node.Owner;
        int child = node.Target;
        ref TaskHeader header = ref Header(gather);
        header.Next++;
        if (header.State != TaskState.Pending)
        {
            ReleasePin(index, consumed: false);
            return;
        }

        ref TaskHeader done = ref Header(child);
        if (done.State != TaskState.Completed && !header.Is(HeaderMarks.ReturnExceptions))
        {
            if (done.State == TaskState.Cancelled || done.Is(HeaderMarks.CancelledAsError))
            {
                FailByCancellation(gather, child);
                return;
            }

            done.Marks |= HeaderMarks.Consumed;
            Exception error = ErrorOf(child);
            Cold(gather).Error = error;
            Complete(gather, TaskState.Faulted);
            return;
        }

        if (header.Next == header.Prev)
        {
            if (header.Is(HeaderMarks.CancelRequested))
            {
                // The message is that of the last child, if that was cancelled itself (asyncio's _make_cancelled_error).
                int last = _nodes.Items[header.Target].Target;
                FailByCancellation(gather, Header(last).Kind == HeaderKind.Task || Header(last).State == TaskState.Cancelled ? last : 0);
            }
            else
            {
                Complete(gather, TaskState.Completed);
            }
        }
    }

    /// <summary>asyncio: <c>outer.set_exception(child._make_cancelled_error())</c>.</summary>
    private void FailByCancellation(int gather, int child)
    {
        ColdData source = _cold.Items[_coldOf[child]];
        Header(gather).Marks |= HeaderMarks.CancelledAsError;
        if (source.CancelMessage is not null || source.Error is OperationCanceledException)
        {
            ref ColdData cold = ref Cold(gather);
            cold.CancelMessage = source.CancelMessage;
            cold.Error = source.Error as OperationCanceledException;
        }

        Complete(gather, TaskState.Faulted);
    }

    private bool CancelGather(int gather, string? message)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Header(gather).Marks |= HeaderMarks.BeingCancelled;
        bool any = false;
        for (int node = Header(gather).Slot; node != 0; node = _nodes.Items[node].Sibling)
        {
            any |= CancelHeader(_nodes.Items[node].Target, message);
        }

        Header(gather).Marks &= ~HeaderMarks.BeingCancelled;
        if (any)
        {
            Header(gather).Marks |= HeaderMarks.CancelRequested;
        }

        return any;
    }

    /// <summary>Frees the child nodes of a gather, or the hold of a shield on its inner one.</summary>
    private void FreeChildren(int index)
    {
        ref TaskHeader header = ref Header(index);
        if (header.Kind == HeaderKind.Shield)
        {
            if (header.Slot != 0)
            {
                int inner = header.Slot;
                bool taken = header.Is(HeaderMarks.Consumed) && header.State != TaskState.Cancelled;
                header.Slot = 0;
                ReleaseNode(inner, taken);
            }

            return;
        }

        bool consumed = header.State == TaskState.Completed && header.Is(HeaderMarks.Consumed);
        int node = header.Slot;
        header.Slot = 0;
        while (node != 0)
        {
            int next = _nodes.Items[node].Sibling;
            ReleaseNode(node, consumed);
            node = next;
        }
    }

    private void ReleaseNode(int node, bool consumed)
    {
        if (_nodes.Items[node].State == LinkState.Done)
        {
            ReleasePin(node, consumed);
            FreeNode(node);
        }
        else
        {
            DropNode(node);
        }
    }

    private static T ReadGather<T>(int index)
    {
        ThrowHelper.ThrowInvalid("The results of a gather are read by awaiting what Gather returned; its handle has none of its own.");
        return default;
    }

    /// <summary>A shield around a header; the header itself if it is done.</summary>
    internal int MakeShield(int inner)
    {
        VerifyAccess();
        _nodes.EnsureRoom(1);
        int shield = RentHeader(HeaderKind.Shield);
        int node = AddNode(LinkKind.ShieldInner, inner, shield, pins: true);
        ref TaskHeader header = ref Header(shield);
        header.Slot = node;
        header.Target = inner;
        return shield;
    }

    private void ShieldInnerDone(int index)
    {
        ref LinkNode node = ref _nodes.Items[index];
        int shield = node.Owner;
        ref TaskHeader inner = ref Header(node.Target);
        ref TaskHeader outer = ref Header(shield);
        if (outer.State != TaskState.Pending)
        {
            return;
        }

        ColdData source = _cold.Items[_coldOf[node.Target]];
        outer.Marks |= inner.Marks & HeaderMarks.CancelledAsError;
        // The error stays the inner one's, which tells of it if none of its waiters takes it.
        outer.Marks |= HeaderMarks.Reported;
        TaskState state = inner.State;
        if (state == TaskState.Faulted && (source.Error is not null || source.CancelMessage is not null))
        {
            ref ColdData cold = ref Cold(shield);
            cold.Error = source.Error;
            cold.CancelMessage = source.CancelMessage;
        }

        // A cancelled inner one cancels the outer one, without its message.
        Complete(shield, state);
    }

    private void ReleaseShieldInner(int shield)
    {
        int node = Header(shield).Slot;
        if (node != 0)
        {
            Header(shield).Slot = 0;
            ReleaseNode(node, consumed: false);
        }
    }
}
