using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The machines of one type with a result.</summary>
[StackTraceHidden]
internal sealed unsafe class ValueMachineSlab<TMachine, TResult> : MachineSlab<TResult>
    where TMachine : struct, ICoroutineMachine<TResult>
{
    /// <summary>The number of the type in this process; that in its store is <see cref="MachineSlab.TypeId"/>.</summary>
    public static readonly int Id = NextId();

    private string? _name;

    public ValueMachineSlab(MachineStore store)
        : base(store)
    {
        ThrowHelper.ThrowUnless(TaskSlot<TMachine>.BeginsWithHeader, "slots", "not laid out as declared:", TypeId);
        AddBlock();
        NativeMachines.Add(Id, static () => MachineMap.Of<TMachine>());
    }

    public override string Name => _name ??= NameOf(typeof(TMachine));

    public override Type MachineType => typeof(TMachine);

    public override MachineMap Map => MachineMap.Of<TMachine>();

    public override ref byte MachineAt(int index) => ref Unsafe.As<TMachine, byte>(ref At(index).Machine);

    protected override void AddBlock() => AddBlock<TaskSlot<TMachine>>(ulong.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Coroutine<TResult> Stage(in TMachine machine, HeaderKind kind = HeaderKind.Cold, HeaderMarks marks = HeaderMarks.None)
    {
        ref TaskSlot<TMachine> slot = ref Rent<TaskSlot<TMachine>>(out int index);
        slot.Header.Begin(kind, TypeId, marks);
        slot.Machine = machine;
        return new Coroutine<TResult>(this, index, slot.Header.Generation);
    }

    public override int MoveTo(MachineStore target, int index, uint generation, out MachineSlab slab)
    {
        EnsureStaged(index, generation);
        ValueMachineSlab<TMachine, TResult> other = target.ValueSlab<TMachine, TResult>();
        Coroutine<TResult> moved = other.Stage(in At(index).Machine);
        Retire(index);
        slab = other;
        return moved.Index;
    }

    public override void Clear(int index) => At(index).Clear();

    public override PollStatus PollAwaited(int index, uint generation, ref PollContext context)
    {
        ref TaskHeader header = ref EnterAwaited(index, generation, in context);

        // No catch: each that throws again keeps the stack below it, and a deep chain would overflow it.
        PollStatus status = PollStatus.Canceled;
        try
        {
            status = TaskSlot<TMachine>.SlotOf(ref header).Machine.Poll(ref context);
        }
        finally
        {
            header.Step = 0;
            if (status == PollStatus.Canceled)
            {
                Retire(index);
            }
            else if (status == PollStatus.Completed)
            {
                header.State = TaskState.Completed;
            }
        }

        return status;
    }

    public override TResult TakeResult(int index, uint generation)
    {
        DoneAwaited(index, generation);
        TResult result = At(index).Machine.GetResult();
        Retire(index);
        return result;
    }

    public override void DropResult(int index, uint generation) => TakeResult(index, generation);

    // Never into the loop of entries, where the JIT would put the type that it saw most. Written out as in VoidMachineSlab: what both share would be a call for each step.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override int RunSteps(CoroutineLoop loop, ref ReadyEntry at, ref ReadyEntry end)
    {
        var context = new PollContext(loop);
        var batch = new StepBatch(ref at, ref end);
        ushort type = TypeId;
        do
        {
            ReadyEntry entry = batch.Entry;
            ref TaskSlot<TMachine> slot = ref SlotBlock.SlotAt<TMachine>(loop.Blocks, entry.Index);
            if (loop.BeginStep(entry, ref TaskSlot<TMachine>.HeaderOf(ref slot), ref context))
            {
                PollStatus status = slot.Machine.Poll(ref context);
                if (status != PollStatus.Pending)
                {
                    Finish(loop, context.Task, ref slot, status);
                }
            }
        }
        while (batch.MoveNext(loop, type));
        return batch.Left;
    }

    private static void Finish(CoroutineLoop loop, int task, ref TaskSlot<TMachine> slot, PollStatus status)
    {
        if (status == PollStatus.Completed && CoroutineLoop.WantsResult(in slot.Header))
        {
            TResult result = slot.Machine.GetResult();
            slot.Clear();
            loop.FinishWithResult(task, ref slot.Header, result);
            return;
        }

        slot.Clear();
        loop.Finish(task, ref slot.Header, status);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TaskSlot<TMachine> At(int index) => ref SlotBlock.SlotAt<TMachine>(Store.Blocks, index);
}
