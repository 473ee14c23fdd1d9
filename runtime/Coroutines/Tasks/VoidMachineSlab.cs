using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The machines of one type without a result.</summary>
internal sealed class VoidMachineSlab<TMachine> : MachineSlab
    where TMachine : struct, ICoroutineMachine
{
    public static readonly ushort Id = NextType();

    private MachinePages<TMachine> _pages = new();
    private string? _name;

    public VoidMachineSlab(MachineStore store)
        : base(store, Id)
    {
    }

    public override string Name => _name ??= NameOf(typeof(TMachine));

    public override Type MachineType => typeof(TMachine);

    public override void Fetch(int slot) => CachePrefetch.Line(ref _pages.At(slot));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Coroutine Stage(in TMachine machine)
    {
        int slot = Rent(SlotState.Staged, out uint generation);
        _pages.At(slot) = machine;
        return new Coroutine(this, slot, generation);
    }

    public override MachineSlab MoveTo(MachineStore target, int slot, uint generation, out int newSlot)
    {
        Adopt(slot, generation);
        var slab = target.VoidSlab<TMachine>();
        newSlot = slab.Rent(SlotState.Task, out _);
        slab._pages.At(newSlot) = _pages.At(slot);
        Release(slot);
        return slab;
    }

    public override void Release(int slot) => Release(ref _pages.At(slot), slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Release(ref TMachine machine, int slot)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TMachine>())
        {
            machine = default;
        }

        FreeSlot(slot);
    }

    public override PollStatus PollEdge(int slot, uint generation, ref PollContext context)
    {
        EnsureEdge(slot, generation, in context);

        // No catch: each that throws again keeps the stack below it, and a deep chain would overflow it.
        PollStatus status = PollStatus.Cancelled;
        try
        {
            status = _pages.At(slot).Poll(ref context);
        }
        finally
        {
            if (status != PollStatus.Pending)
            {
                Retire(slot);
            }
        }

        return status;
    }

    public override void DropResult(int slot)
    {
    }

    protected override int Reserve(int slots) => _pages.Reserve(slots);

    public override int RunSteps(CoroutineLoop loop, ReadyEntry[] entries, int at, int end)
    {
        var context = new PollContext(loop);
        var batch = new StepBatch(entries, at, end);
        do
        {
            ref TaskHeader header = ref loop.BeginStep(batch.Entry, ref context, out bool runs);
            if (runs)
            {
                ref TMachine machine = ref _pages.At(header.Slot);
                PollStatus status = machine.Poll(ref context);
                if (status != PollStatus.Pending)
                {
                    Finish(loop, context.Task, ref machine, status);
                }
            }
        }
        while (batch.MoveNext(loop, Id));
        return batch.Place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(CoroutineLoop loop, int task, ref TMachine machine, PollStatus status)
    {
        ref TaskHeader header = ref loop.Header(task);
        Release(ref machine, header.Slot);
        loop.Finish(task, ref header, status);
    }
}
