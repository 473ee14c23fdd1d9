using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

// Lists of links: a positive link is a task's header (its first wait), a negative one a link node.
public sealed unsafe partial class CoroutineLoop
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref int NextOf(int link) => ref link > 0 ? ref Header(link).Next : ref _waitNodes.Items[-link].Next;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref int PrevOf(int link) => ref link > 0 ? ref Header(link).Prev : ref _waitNodes.Items[-link].Prev;

    /// <summary>Puts a link at the end of a circular list.</summary>
    internal void Append(ref int head, int link)
    {
        int first = head;
        RequireLink(link);
        if (first == 0)
        {
            head = link;
            NextOf(link) = link;
            PrevOf(link) = link;
            return;
        }

        ref int firstPrev = ref PrevOf(first);
        int last = firstPrev;
        NextOf(link) = first;
        PrevOf(link) = last;
        NextOf(last) = link;
        firstPrev = link;
    }

    /// <summary>Takes a link out of its circular list.</summary>
    internal void Unlink(ref int head, int link)
    {
        RequireLink(link);
        int next = NextOf(link);
        RequireLink(next);
        if (next == link)
        {
            head = 0;
            return;
        }

        int prev = PrevOf(link);
        NextOf(prev) = next;
        PrevOf(next) = prev;
        if (head == link)
        {
            head = next;
        }
    }

    /// <summary>Rents a node and puts it where <paramref name="target"/> tells it: into its waiter list, or, done already, into the ready queue.</summary>
    internal int AddNode(LinkKind kind, int target, int owner, bool pins)
    {
        _ready.EnsureRoom(1);
        int index = _waitNodes.Rent();
        ref LinkNode node = ref _waitNodes.Items[index];
        node.Kind = kind;
        node.Target = target;
        node.Owner = owner;
        node.Pins = pins;
        ref TaskHeader header = ref Header(target);
        Require(header.Kind >= HeaderKind.Task, "a link to what has no end", target);
        if (header.State == TaskState.Pending)
        {
            node.State = LinkState.Linked;
            Append(ref header.Waiters, -index);
            return index;
        }

        node.State = LinkState.Queued;
        if (pins)
        {
            header.Waiters++;
        }

        Push(ReadyEntry.Link, index);
        return index;
    }

    /// <summary>Takes a node back (asyncio's <c>remove_done_callback</c>): one that is queued already is freed when its entry comes up.</summary>
    internal void DropNode(int index)
    {
        Require(_waitNodes.IsRented(index), "a node was dropped that is not rented", index);
        ref LinkNode node = ref _waitNodes.Items[index];
        switch (node.State)
        {
            case LinkState.Linked:
                Unlink(ref Header(node.Target).Waiters, -index);
                FreeNode(index);
                break;
            case LinkState.Queued:
                node.State = LinkState.Dropped;
                break;
            default:
                ReleasePin(index, consumed: false);
                FreeNode(index);
                break;
        }
    }

    internal void FreeNode(int index) => _waitNodes.Free(index);

    /// <summary>Ends the pin that a node has on its done target.</summary>
    internal void ReleasePin(int index, bool consumed)
    {
        ref LinkNode node = ref _waitNodes.Items[index];
        if (node.Pins)
        {
            node.Pins = false;
            ReleaseLink(node.Target, consumed);
        }
    }

    /// <summary>At the door of a list: what it leads to is rented.</summary>
    [Conditional("DEBUG")]
    [Conditional("COROUTINES_SAFE")]
    private void RequireLink(int link) =>
        Require(link > 0 ? HasSlot(link) : _waitNodes.IsRented(-link), "a list leads to what is not rented", link);
}
