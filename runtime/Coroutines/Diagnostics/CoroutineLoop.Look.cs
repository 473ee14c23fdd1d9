using System.Runtime.CompilerServices;

namespace Coroutines;

// Looks at what the loop runs. Nothing is kept for it while nobody looks; a look changes nothing and calls no user code.
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>Writes a row for everything that is not done. On the loop's thread; O(slots), and from the second look on without an allocation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Look(LoopSnapshot snapshot)
    {
        snapshot.Begin(Now(), SlotCapacity, HeadersInUse);
        for (int first = 0; first < Store.SlotLimit; first += SlotBlock.Size)
        {
            ulong rented = ~SlotBlock.Of(_blocks, first)->Free;
            for (int i = first; rented != 0; i++, rented >>= 1)
            {
                if ((rented & 1) != 0 && i != 0)
                {
                    LookAt(snapshot, i);
                }
            }
        }

        snapshot.AddTimes(this);
    }

    /// <summary>Looks at one header that is not done, and at what it awaits.</summary>
    internal void LookAtOne(LoopSnapshot snapshot, int index)
    {
        snapshot.Begin(Now(), headers: 0, tasks: 2);
        LookAt(snapshot, index);
        if (snapshot.Tasks is [{ Target: not 0 and var target }])
        {
            LookAt(snapshot, target);
        }

        snapshot.AddTimes(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookAt(LoopSnapshot snapshot, int index)
    {
        ref TaskHeader header = ref Header(index);
        if (header.State != TaskState.Pending || header.Kind is < HeaderKind.Task or > HeaderKind.Shield)
        {
            return;
        }

        ref TaskRow row = ref snapshot.AddTask(index);
        row.Generation = header.Generation;
        row.Kind = header.Kind;
        row.Wait = header.Wait;
        row.Step = header.Step;
        row.Cancelling = header.Cancelling;
        row.IsRunning = index == _currentTask;
        row.Target = header is { Kind: HeaderKind.Shield } or { Wait: WaitKind.Header } ? header.Target : 0;
        row.Name = header.Is(HeaderMarks.HasRare) ? _rare[index].Name : null;
        if (header.Kind == HeaderKind.Task)
        {
            MachineSlab slab = Store[header.Type];
            WalkChain(snapshot, ref row, slab.Map, ref slab.MachineAt(index));
        }

        LookAtLinks(snapshot, ref row, ref header);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookAtLinks(LoopSnapshot snapshot, ref TaskRow row, ref TaskHeader header)
    {
        if (header is { Kind: HeaderKind.Task } && header.Is(HeaderMarks.GatherChild) && _siblings[row.Index].Gather is not 0 and var gather)
        {
            snapshot.AddLink(ref row, LinkKind.GatherChild, gather);
        }

        int link = header.Waiters;
        while (link != 0)
        {
            if (link > 0)
            {
                snapshot.AddLink(ref row, LinkKind.Free, link);
            }
            else
            {
                ref LinkNode node = ref _waitNodes.Items[-link];
                snapshot.AddLink(ref row, node.Kind, WaiterOf(in node));
            }

            int next = NextOf(link);
            link = next == header.Waiters ? 0 : next;
        }
    }

    /// <summary>The header that waits behind a node; 0 if that is none.</summary>
    private int WaiterOf(in LinkNode node) => node.Kind switch
    {
        LinkKind.GatherChild or LinkKind.ShieldInner or LinkKind.ReleaseWaiter => node.Owner,
        LinkKind.WaitItem or LinkKind.AsCompletedItem => Waits.WaiterOf(node.Owner),
        LinkKind.GroupChild => Groups.ParentOf(node.Owner),
        _ => 0,
    };

    /// <summary>Follows a chain of machines down to what it waits for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WalkChain(LoopSnapshot snapshot, ref TaskRow row, MachineMap map, ref byte machine)
    {
        ref byte at = ref machine;
        while (true)
        {
            if (map.Kind == MachineKind.Slot)
            {
                if (Unsafe.As<byte, object?>(ref Unsafe.Add(ref at, map.TargetOffset)) is not MachineSlab slab)
                {
                    break;
                }

                long place = Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref at, map.StateOffset));
                if (!slab.IsAwaited((int)(place >> 32), (uint)place))
                {
                    break;
                }

                map = slab.Map;
                at = ref slab.MachineAt((int)(place >> 32));
                continue;
            }

            if (map.Kind == MachineKind.Reference)
            {
                object? target = Unsafe.As<byte, object?>(ref at);
                if (target is not IMachineHolder inner)
                {
                    row.On = target;
                    break;
                }

                map = inner.Map;
                at = ref inner.Machine;
                continue;
            }

            int state = map.StateOffset >= 0 ? Unsafe.As<byte, int>(ref Unsafe.Add(ref at, map.StateOffset)) : MachinePoint.AnyState;
            snapshot.AddFrame(ref row, map, state);
            if (map.Kind == MachineKind.Leaf)
            {
                row.On = map.TargetOffset < 0 ? null : Unsafe.As<byte, object?>(ref Unsafe.Add(ref at, map.TargetOffset));
                break;
            }

            int offset = StepDown(ref map, ref at, state);
            if (offset < 0)
            {
                break;
            }

            at = ref Unsafe.Add(ref at, offset);
        }
    }

    /// <summary>Goes on to the map of what a machine awaits.</summary>
    /// <returns>Where that is in the machine; -1 if there is none.</returns>
    private static int StepDown(ref MachineMap map, ref byte machine, int state)
    {
        if (state != MachinePoint.AnyState)
        {
            if (!map.TryFind(state, out MachinePoint point) || point.Awaited is not { } awaited)
            {
                return -1;
            }

            map = awaited;
            return point.Offset;
        }

        foreach (MachinePoint point in map.Points)
        {
            if (point.Awaited is { } awaited && !IsEmpty(awaited, ref Unsafe.Add(ref machine, point.Offset)))
            {
                map = awaited;
                return point.Offset;
            }
        }

        return -1;
    }

    /// <summary>Whether a field of a machine without states holds nothing.</summary>
    private static bool IsEmpty(MachineMap map, ref byte machine) =>
        map.TargetOffset >= 0 && Unsafe.As<byte, object?>(ref Unsafe.Add(ref machine, map.TargetOffset)) is null;
}
