namespace Coroutines;

/// <summary>Shields: futures that end with another, which their cancellation does not reach.</summary>
public sealed partial class CoroutineLoop
{
    /// <summary>A shield around a header; the header itself if it is done.</summary>
    internal int MakeShield(int inner)
    {
        VerifyAccess();
        _waitNodes.EnsureRoom(1);
        int shield = RentHeader(HeaderKind.Shield);
        int node = AddNode(LinkKind.ShieldInner, inner, shield, pins: true);
        ref TaskHeader header = ref Header(shield);
        header.Slot = node;
        header.Target = inner;
        return shield;
    }

    private void ShieldInnerDone(int index)
    {
        ref LinkNode node = ref _waitNodes.Items[index];
        int shield = node.Owner;
        ref TaskHeader inner = ref Header(node.Target);
        ref TaskHeader outer = ref Header(shield);
        if (outer.State != TaskState.Pending)
        {
            return;
        }

        RareData source = _rare.Items[_rareOf[node.Target]];
        outer.Marks |= inner.Marks & HeaderMarks.CanceledAsError;
        // The error stays the inner one's, which tells of it if none of its waiters takes it.
        outer.Marks |= HeaderMarks.Reported;
        TaskState state = inner.State;
        if (state == TaskState.Faulted && (source.Error is not null || source.CancelMessage is not null))
        {
            ref RareData cold = ref Cold(shield);
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
}
