using System.Diagnostics;

namespace Coroutines;

/// <summary>Shields: futures that end with another, which their cancellation does not reach.</summary>
[StackTraceHidden]
internal sealed class Shields(CoroutineLoop loop)
{
    /// <summary>A shield around a header; the header itself if it is done.</summary>
    internal int MakeShield(int inner)
    {
        loop.VerifyAccess();
        loop.EnsureNodeRoom(1);
        int shield = loop.RentHeader(HeaderKind.Shield);
        int node = loop.AddNode(LinkKind.ShieldInner, inner, shield, pins: true);
        ref TaskHeader header = ref loop.Header(shield);
        header.InnerNode = node;
        header.Inner = inner;
        return shield;
    }

    internal void InnerDone(int index)
    {
        ref LinkNode node = ref loop.Node(index);
        int shield = node.Owner;
        ref TaskHeader inner = ref loop.Header(node.Target);
        ref TaskHeader outer = ref loop.Header(shield);
        if (outer.State != TaskState.Pending)
        {
            return;
        }

        RareData source = loop.RareOf(node.Target);
        outer.Marks |= inner.Marks & HeaderMarks.CanceledAsError;
        // The error stays the inner one's, which tells of it if none of its waiters takes it.
        outer.Marks |= HeaderMarks.Reported;
        TaskState state = inner.State;
        if (state == TaskState.Faulted && (source.Error is not null || source.CancelMessage is not null))
        {
            ref RareData rare = ref loop.Rare(shield);
            rare.Error = source.Error;
            rare.CancelMessage = source.CancelMessage;
        }

        // A cancelled inner one cancels the outer one, without its message.
        loop.Complete(shield, ref outer, state);
    }

    internal void ReleaseInner(int shield)
    {
        int node = loop.Header(shield).InnerNode;
        if (node != 0)
        {
            loop.Header(shield).InnerNode = 0;
            loop.ReleaseNode(node, consumed: false);
        }
    }
}
