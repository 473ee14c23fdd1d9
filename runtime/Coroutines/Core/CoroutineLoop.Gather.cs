using System.Runtime.CompilerServices;

namespace Coroutines;

// Gathers: futures that end with others. Their making, their children, and what is taken from them.
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>The type of a gather that has children which it did not start.</summary>
    private const ushort GatherOfHandles = ushort.MaxValue;

    /// <summary>The type of a gather whose first child to end cancels the others.</summary>
    internal const ushort RaceOfTasks = ushort.MaxValue - 1;

    private PinnedTable<GatherLink> _gatherLinks;
    private GatherLink* _siblings;

    /// <summary>Begins a gather on the loop that runs; children are added in order, then <see cref="CloseGather"/> is called.</summary>
    internal int BeginGather(bool returnExceptions)
    {
        EnsureGatherLinks();
        int index = RentHeader(HeaderKind.Gather);
        ref TaskHeader header = ref Header(index);
        header.EndedChildren = 0;

        // One more than there are, so that children which end before the last is added do not end the gather.
        header.ChildCount = 1;
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
            StartCold(slab, ref child, generation, null, HeaderMarks.Detached | HeaderMarks.GatherChild);
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
        Require((uint)child < (uint)_gatherLinks.Length, "a child without a link", child);
        Require(header.Kind is HeaderKind.Gather or HeaderKind.Task && header.State == TaskState.Pending, "a child of what does not gather", gather);
        _siblings[child] = new GatherLink(gather);
        AppendChild(ref header, child);
    }

    /// <summary>The first gather makes a link for each slot; more come with the slots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EnsureGatherLinks()
    {
        if (_siblings == null)
        {
            GrowGatherLinks(SlotCapacity);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowGatherLinks(int slots)
    {
        PinnedTable<GatherLink> old = _gatherLinks;
        var links = PinnedTable<GatherLink>.Make(slots);
        old.Items.CopyTo(links.Items);
        _gatherLinks = links;
        _siblings = links.First;
        old.Retire();
    }

    /// <summary>An empty value was given as a child.</summary>
    internal void GatherEmpty(int gather)
    {
        AbandonGather(gather);
        ThrowHelper.DefaultCoroutine<MachineSlab>();
    }

    /// <summary>Adds a header that the gather did not start.</summary>
    private void AppendNode(int gather, int child)
    {
        ref TaskHeader header = ref Header(gather);
        header.Type = GatherOfHandles;
        AppendChild(ref header, -AddNode(LinkKind.GatherChild, child, gather, pins: true));
    }

    /// <summary>The last child was added: a gather whose children have all ended is done.</summary>
    internal void CloseGather(int gather)
    {
        ref TaskHeader header = ref Header(gather);
        Require(header.Kind == HeaderKind.Gather && header.ChildCount > header.EndedChildren, "a gather was closed twice", gather);
        if (--header.ChildCount == header.EndedChildren && header.State == TaskState.Pending && !AwaitsEntry(in header))
        {
            Complete(gather, ref header, TaskState.Completed);
        }
    }

    /// <summary>Whether the entry of a child that has ended is queued, and will end the gather.</summary>
    private bool AwaitsEntry(in TaskHeader gather)
    {
        for (int link = gather.FirstChild; link != 0; link = SiblingOf(link))
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
    internal int FirstChild(int gather) => Header(gather).FirstChild;

    /// <summary>The header behind a child link.</summary>
    internal int ChildOf(int link) => link > 0 ? link : _waitNodes.Items[-link].Target;

    /// <summary>The link after a child link; zero at the end.</summary>
    internal ref int SiblingOf(int link) => ref link > 0 ? ref _siblings[link].Sibling : ref _waitNodes.Items[-link].Sibling;

    /// <summary>The header of the child that was added last.</summary>
    internal int LastChild(int gather) => ChildOf(Header(gather).LastChild);

    /// <summary>Throws if another await of the same gather took the results before this one, whose link is let go of then.</summary>
    internal void EnsureChildrenLeft(int gather)
    {
        ref TaskHeader header = ref Header(gather);
        if (header.FirstChild == 0 && header.ChildCount != 0)
        {
            ReleaseLink(gather, ref header, consumed: true);
            ThrowHelper.ThrowGatheredTwice();
        }
    }

    /// <summary>Takes the result of the next child of a completed gather, and lets go of the child.</summary>
    internal T TakeChild<T>(int gather) => TakeChild<T>(ref Header(gather));

    /// <inheritdoc cref="TakeChild{T}(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T TakeChild<T>(ref TaskHeader header)
    {
        int link = header.FirstChild;
        if (link > 0 && ResultSlab<T>.IsInline)
        {
            ref TaskHeader child = ref Header(link);
            if (child.ResultType == ResultSlab.Inline && child.Waiters == 1
                && (child.Marks & (HeaderMarks.Detached | HeaderMarks.GatherChild | HeaderMarks.HasRare | HeaderMarks.Preserved)) == HeaderMarks.Detached)
            {
                // The common child: nobody else knows it, and all that is left of it is in its header.
                header.FirstChild = _siblings[link].Sibling;
                T value = child.InlineResult<T>();
                FreeKept(link, ref child);
                return value;
            }
        }

        return TakeSharedChild<T>(ref header);
    }

    private T TakeSharedChild<T>(ref TaskHeader header)
    {
        int link = header.FirstChild;
        T result = ReadResult<T>(ChildOf(link));
        header.FirstChild = SiblingOf(link);
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
                : header.State == TaskState.Canceled || header.Is(HeaderMarks.CanceledAsError) ? new(default, CancellationOf(child))
                : new(default, ErrorOf(child));
            link = SiblingOf(link);
        }

        ReleaseLink(gather, consumed: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendChild(ref TaskHeader header, int link)
    {
        int last = header.LastChild;
        header.LastChild = link;
        header.ChildCount++;
        if (last == 0)
        {
            header.FirstChild = link;
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

    /// <summary>Lets go of the children of a gather, or the hold of a shield on its inner one.</summary>
    private void FreeChildren(ref TaskHeader header)
    {
        if (header.Kind == HeaderKind.Shield)
        {
            if (header.InnerNode != 0)
            {
                int inner = header.InnerNode;
                bool taken = header.Is(HeaderMarks.Consumed) && header.State != TaskState.Canceled;
                header.InnerNode = 0;
                ReleaseNode(inner, taken);
            }

            return;
        }

        bool consumed = header.State == TaskState.Completed && header.Is(HeaderMarks.Consumed);
        int link = header.FirstChild;
        header.FirstChild = 0;
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
            _siblings[link] = default;
        }
    }

    internal void ReleaseNode(int node, bool consumed)
    {
        if (_waitNodes.Items[node].State == LinkState.Done)
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

    /// <summary>The place of a task in the gather that started it.</summary>
    private struct GatherLink(int gather)
    {
        // The highest bit tells whether it is counted.
        private int _gather = gather;
        public int Sibling;

        /// <summary>The header of the gather; zero once that has let go.</summary>
        public readonly int Gather => _gather & int.MaxValue;

        /// <summary>Whether the gather has counted the end.</summary>
        public bool IsCounted
        {
            readonly get => _gather < 0;
            set => _gather = value ? _gather | int.MinValue : Gather;
        }
    }
}
