using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Gathers and shields: futures that end with others.</summary>
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>The type of a gather that has children which it did not start.</summary>
    private const ushort GatherOfHandles = 1;

    private GatherLink[] _gatherLinks = [];
    private GatherLink* _links;

    /// <summary>Begins a gather on the loop that runs; children are added in order, then <see cref="EndGather"/> is called.</summary>
    internal int BeginGather(bool returnExceptions)
    {
        int index = RentHeader(HeaderKind.Gather);
        ref TaskHeader header = ref Header(index);
        header.Next = 0;

        // One more than there are, so that children which end before the last is added do not end the gather.
        header.Prev = 1;
        if (returnExceptions)
        {
            header.Marks |= HeaderMarks.ReturnExceptions;
        }

        return index;
    }

    /// <summary>Starts a cold coroutine as a child.</summary>
    internal void GatherStaged(int gather, MachineSlab slab, int index, uint generation)
    {
        int child = index;
        try
        {
            Adopt(slab, ref child, generation, null, HeaderMarks.Detached | HeaderMarks.GatherChild);
        }
        catch
        {
            AbandonGather(gather);
            throw;
        }

        LinkChild(gather, ref Header(gather), child);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LinkChild(int gather, ref TaskHeader header, int child)
    {
        if (child >= _gatherLinks.Length)
        {
            GrowGatherLinks();
        }

        _links[child] = new GatherLink(gather);
        AppendChild(ref header, child);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowGatherLinks()
    {
        GatherLink[] links = GC.AllocateArray<GatherLink>(SlotCapacity, pinned: true);
        _gatherLinks.CopyTo(links, 0);
        _gatherLinks = links;
        _links = (GatherLink*)Unsafe.AsPointer(ref links[0]);
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

        AppendNode(gather, task.Index);
    }

    /// <summary>Adds a header that the gather did not start.</summary>
    private void AppendNode(int gather, int child)
    {
        ref TaskHeader header = ref Header(gather);
        header.Type = GatherOfHandles;
        AppendChild(ref header, -AddNode(LinkKind.GatherChild, child, gather, pins: true));
    }

    internal CoroutineTask EndGather(int gather)
    {
        ref TaskHeader header = ref Header(gather);
        if (--header.Prev == header.Next && header.State == TaskState.Pending && !AwaitsEntry(in header))
        {
            Complete(gather, ref header, TaskState.Completed);
        }

        return new CoroutineTask(this, gather, header.Generation);
    }

    /// <summary>Whether the entry of a child that has ended is queued, and will end the gather.</summary>
    private bool AwaitsEntry(in TaskHeader gather)
    {
        for (int link = gather.Slot; link != 0; link = SiblingOf(link))
        {
            if (link > 0 && Header(link).Is(HeaderMarks.GatherChild))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The first child link of a gather: the header of a task that it started, or a node on another header, negative. <see cref="SiblingOf"/> leads on.
    /// </summary>
    internal int FirstChild(int gather) => Header(gather).Slot;

    /// <summary>The header behind a child link.</summary>
    internal int ChildOf(int link) => link > 0 ? link : _nodes.Items[-link].Target;

    /// <summary>The link after a child link; zero at the end.</summary>
    internal ref int SiblingOf(int link) => ref link > 0 ? ref _links[link].Sibling : ref _nodes.Items[-link].Sibling;

    /// <summary>The header of the child that was added last.</summary>
    internal int LastChild(int gather) => ChildOf(Header(gather).Target);

    /// <summary>Takes the result of the next child of a completed gather, and lets go of the child.</summary>
    internal T TakeChild<T>(int gather) => TakeChild<T>(ref Header(gather));

    /// <inheritdoc cref="TakeChild{T}(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T TakeChild<T>(ref TaskHeader header)
    {
        int link = header.Slot;
        if (link > 0 && ResultSlab<T>.IsInline)
        {
            ref TaskHeader child = ref Header(link);
            if (child.Type == ResultSlab.Inline && child.Waiters == 1
                && (child.Marks & (HeaderMarks.Detached | HeaderMarks.GatherChild | HeaderMarks.HasCold | HeaderMarks.Preserved)) == HeaderMarks.Detached)
            {
                // The common child: nobody else knows it, and all that is left of it is in its header.
                header.Slot = _links[link].Sibling;
                T value = child.InlineResult<T>();
                FreeKept(link, ref child);
                return value;
            }
        }

        return TakeSharedChild<T>(ref header);
    }

    private T TakeSharedChild<T>(ref TaskHeader header)
    {
        int link = header.Slot;
        T result = ReadResult<T>(ChildOf(link));
        header.Slot = SiblingOf(link);
        ReleaseChild(link, consumed: true);
        return result;
    }

    /// <summary>Takes all results of a completed gather and gives it up.</summary>
    internal void TakeChildren<T>(int gather, Span<T> results)
    {
        ref TaskHeader header = ref Header(gather);
        foreach (ref T result in results)
        {
            result = TakeChild<T>(ref header);
        }

        ReleaseLink(gather, ref header, consumed: true);
    }

    /// <summary>Reads all outcomes of a gather that takes exceptions as results, and gives it up.</summary>
    internal void TakeOutcomes<T>(int gather, Span<CoroutineOutcome<T>> outcomes)
    {
        int link = FirstChild(gather);
        foreach (ref CoroutineOutcome<T> outcome in outcomes)
        {
            int child = ChildOf(link);
            ref TaskHeader header = ref Header(child);
            outcome = header.State == TaskState.Completed ? new(ReadResult<T>(child), null)
                : header.State == TaskState.Cancelled || header.Is(HeaderMarks.CancelledAsError) ? new(default, CancellationOf(child))
                : new(default, ErrorOf(child));
            link = SiblingOf(link);
        }

        ReleaseLink(gather, consumed: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendChild(ref TaskHeader header, int link)
    {
        int last = header.Target;
        header.Target = link;
        header.Prev++;
        if (last == 0)
        {
            header.Slot = link;
        }
        else
        {
            SiblingOf(last) = link;
        }
    }

    private void AbandonGather(int gather)
    {
        ref TaskHeader header = ref Header(gather);
        header.Marks |= HeaderMarks.Detached;
        Complete(gather, ref header, TaskState.Completed);
    }

    /// <summary>A task ends that a gather started.</summary>
    /// <remarks>
    /// An entry tells the gather in the next turn, as a callback does in asyncio. What the callback of one that ended well before the last does
    /// nobody can see, so there is no entry for it. Where the end of others is told by nodes, the last to end is not the last to be told.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndGatherChild(int child, ref TaskHeader done, TaskState state)
    {
        ref GatherLink link = ref _links[child];
        int gather = link.Gather;
        ref TaskHeader header = ref Header(gather);
        if (header.Kind == HeaderKind.Task && state == TaskState.Completed)
        {
            done.Marks &= ~HeaderMarks.GatherChild;
            if (++header.Next == header.Prev)
            {
                Push(ReadyEntry.Children, gather);
            }

            return;
        }

        if (header.Kind == HeaderKind.Task || header.Type != GatherOfHandles)
        {
            link.IsCounted = true;
            if (++header.Next != header.Prev && (state == TaskState.Completed || header.Is(HeaderMarks.ReturnExceptions)))
            {
                done.Marks &= ~HeaderMarks.GatherChild;
                return;
            }
        }

        // The gather was there first, before any other waiter.
        Push(ReadyEntry.GatherChild, child);
    }

    /// <summary>The entry of a task that a gather started.</summary>
    private void RunGatherChild(int child)
    {
        ref TaskHeader header = ref Header(child);
        header.Marks &= ~HeaderMarks.GatherChild;
        GatherLink link = _links[child];
        if (link.Gather == 0)
        {
            ReleaseLink(child, ref header, consumed: false);
            return;
        }

        GatherChildDone(link.Gather, child, ref header, link.IsCounted);
    }

    private void GatherChildDone(int gather, int child, ref TaskHeader done, bool isCounted)
    {
        ref TaskHeader header = ref Header(gather);
        if (header.Kind == HeaderKind.Task)
        {
            ChildFailed(gather, ref header, child, ref done);
            return;
        }

        header.Next += isCounted ? 0 : 1;
        if (header.State != TaskState.Pending)
        {
            return;
        }

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
            Complete(gather, ref header, TaskState.Faulted);
            return;
        }

        if (header.Next == header.Prev)
        {
            if (header.Is(HeaderMarks.CancelRequested))
            {
                // The message is that of the last child, if that was cancelled itself (asyncio's _make_cancelled_error).
                int last = LastChild(gather);
                FailByCancellation(gather, Header(last).Kind == HeaderKind.Task || Header(last).State == TaskState.Cancelled ? last : 0);
            }
            else
            {
                Complete(gather, ref header, TaskState.Completed);
            }
        }
    }

    /// <summary>asyncio: <c>outer.set_exception(child._make_cancelled_error())</c>.</summary>
    private void FailByCancellation(int gather, int child)
    {
        ColdData source = _cold.Items[_coldOf[child]];
        ref TaskHeader header = ref Header(gather);
        header.Marks |= HeaderMarks.CancelledAsError;
        if (source.CancelMessage is not null || source.Error is OperationCanceledException)
        {
            ref ColdData cold = ref Cold(gather);
            cold.CancelMessage = source.CancelMessage;
            cold.Error = source.Error as OperationCanceledException;
        }

        Complete(gather, ref header, TaskState.Faulted);
    }

    private bool CancelGather(int gather, string? message)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Header(gather).Wait = WaitKind.BeingCancelled;
        bool any = false;
        try
        {
            for (int link = FirstChild(gather); link != 0; link = SiblingOf(link))
            {
                any |= CancelHeader(ChildOf(link), message);
            }
        }
        finally
        {
            Header(gather).Wait = WaitKind.None;
        }

        if (any)
        {
            Header(gather).Marks |= HeaderMarks.CancelRequested;
        }

        return any;
    }

    /// <summary>Lets go of the children of a gather, or the hold of a shield on its inner one.</summary>
    private void FreeChildren(ref TaskHeader header)
    {
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
        int link = header.Slot;
        header.Slot = 0;
        while (link != 0)
        {
            int next = SiblingOf(link);
            ReleaseChild(link, consumed);
            link = next;
        }
    }

    private void ReleaseChild(int link, bool consumed)
    {
        if (link < 0)
        {
            ReleaseNode(-link, consumed);
            return;
        }

        ref TaskHeader child = ref Header(link);
        if (!child.Is(HeaderMarks.GatherChild))
        {
            ReleaseLink(link, ref child, consumed);
        }
        else if (child.State == TaskState.Pending)
        {
            child.Marks &= ~HeaderMarks.GatherChild;
        }
        else
        {
            // Its entry is queued, and will find nobody.
            _links[link] = default;
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
        Complete(shield, ref outer, state);
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

    /// <summary>The place of a task in the gather that started it.</summary>
    private struct GatherLink(int gather)
    {
        // The sign tells whether it is counted.
        private int _gather = gather;
        public int Sibling;

        /// <summary>The header of the gather; zero once that has let go.</summary>
        public readonly int Gather => Math.Abs(_gather);

        /// <summary>Whether the gather has counted the end.</summary>
        public bool IsCounted
        {
            readonly get => _gather < 0;
            set => _gather = value ? -_gather : _gather;
        }
    }
}
