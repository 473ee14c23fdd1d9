using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The machines of one type without a result.</summary>
internal sealed class VoidMachineSlab<TMachine> : MachineSlab
    where TMachine : struct, ICoroutineMachine
{
    public static readonly ushort Id = NextType();

    private MachinePages<TMachine> _pages;
    private string? _name;

    public VoidMachineSlab(MachineStore store)
        : base(store, Id) => _pages = new MachinePages<TMachine>(store.Capacity);

    public override string Name => _name ??= NameOf(typeof(TMachine));

    public override Type MachineType => typeof(TMachine);

    public override int InUse => _pages.InUse;

    public override int Staged => _pages.CountStaged();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Coroutine Stage(in TMachine machine)
    {
        int slot = _pages.Rent(SlotState.Staged);
        _pages.At(slot) = machine;
        return new Coroutine(this, slot, _pages.Info(slot).Generation);
    }

    public override int RunBatch(CoroutineLoop loop, ReadyEntry[] entries, int at, int end)
    {
        var context = new PollContext(loop);
        while (true)
        {
            try
            {
                do
                {
                    int task = entries[at++].Index;
                    ref TaskHeader header = ref loop.BeginStep(task, ref context);
                    if (context.Flags == PollContext.Cancel)
                    {
                        loop.FinishUnstarted(task);
                        continue;
                    }

                    PollStatus status = _pages.At(header.Slot).Poll(ref context);
                    if (status != PollStatus.Pending)
                    {
                        Finish(loop, task, status);
                    }
                }
                while (at < end && entries[at].Type == Id);

                return at;
            }
            catch (Exception error)
            {
                loop.FinishFaulted(context.Task, error);
                if (at == end || entries[at].Type != Id)
                {
                    return at;
                }
            }
        }
    }

    public override void Adopt(int slot, uint generation)
    {
        ref var info = ref _pages.Info(slot);
        if (info.Generation != generation || info.State != SlotState.Staged)
        {
            ThrowHelper.ThrowStartedTwice(Name);
        }

        info.State = SlotState.Task;
    }

    public override MachineSlab MoveTo(MachineStore target, int slot, uint generation, out int newSlot)
    {
        Adopt(slot, generation);
        var slab = target.VoidSlab<TMachine>();
        newSlot = slab._pages.Rent(SlotState.Task);
        slab._pages.At(newSlot) = _pages.At(slot);
        _pages.Release(slot);
        return slab;
    }

    public override void Release(int slot) => _pages.Release(slot);

    public override bool IsStaged(int slot, uint generation) =>
        _pages.Info(slot) is { State: SlotState.Staged } info && info.Generation == generation;

    public override PollStatus PollEdge(int slot, uint generation, ref PollContext context)
    {
        ref var info = ref _pages.Info(slot);
        if (info.Generation != generation || info.State < SlotState.Edge)
        {
            BeginEdge(slot, generation, in context);
        }

        PollStatus status;
        try
        {
            status = _pages.At(slot).Poll(ref context);
        }
        catch
        {
            _pages.Release(slot);
            throw;
        }

        if (status != PollStatus.Pending)
        {
            _pages.Release(slot);
        }

        return status;
    }

    public override void DropResult(int slot)
    {
    }

    public override bool Discard(int slot, uint generation)
    {
        if (!IsStaged(slot, generation))
        {
            return false;
        }

        _pages.Release(slot);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginEdge(int slot, uint generation, in PollContext context)
    {
        if (Store != context.Loop.Store && Store != MachineStore.OfThread)
        {
            ThrowHelper.ThrowForeignCoroutine(Name);
        }

        Adopt(slot, generation);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _pages.Release(slot);
            ThrowHelper.ThrowTooDeep(Name);
        }

        _pages.Info(slot).State = SlotState.Edge;
    }

    private void Finish(CoroutineLoop loop, int task, PollStatus status)
    {
        _pages.Release(loop.SlotOf(task));
        loop.Finish(task, status);
    }
}
