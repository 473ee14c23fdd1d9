using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>What stands in a slot of machine pages. Free slots hold the next free one, zero or more.</summary>
internal static class SlotState
{
    public const int End = -1;
    public const int Staged = -2;
    public const int Task = -3;
    public const int Edge = -4;
}

/// <summary>All machines of one type in one loop (or staged on one thread), in pages that never move.</summary>
internal abstract class MachineSlab(MachineStore store, ushort typeId)
{
    private static int s_types;

    public readonly MachineStore Store = store;
    public readonly ushort TypeId = typeId;
    private SlotInfo[] _slots = [];
    private int _free = SlotState.End;
    private int _count;

    /// <summary>The user's name of the coroutine.</summary>
    public abstract string Name { get; }

    public abstract Type MachineType { get; }

    /// <summary>How many slots are rented: machines of live tasks, staged ones and edges.</summary>
    public int InUse { get; private set; }

    public int Capacity => _slots.Length;

    /// <summary>Runs the entry at <paramref name="at"/> and those after it that are steps of this type; gives the next place.</summary>
    public int RunBatch(CoroutineLoop loop, ReadyEntry[] entries, int at, int end)
    {
        while (true)
        {
            try
            {
                return RunSteps(loop, entries, at, end);
            }
            catch (Exception error)
            {
                // The steps keep their place in registers; the task that threw tells it.
                int task = loop.CurrentTaskIndex;
                while (entries[at++].Index != task)
                {
                }

                loop.FinishFaulted(task, error);
                if (at == end || entries[at].Type != TypeId)
                {
                    return at;
                }
            }
        }
    }

    /// <summary>The steps of a batch, without a handler of exceptions.</summary>
    protected abstract int RunSteps(CoroutineLoop loop, ReadyEntry[] entries, int at, int end);

    /// <summary>Copies a staged machine into the slab of another store and frees the slot.</summary>
    public abstract MachineSlab MoveTo(MachineStore target, int slot, uint generation, out int newSlot);

    /// <summary>Frees a slot; values that still name it are stale from here on.</summary>
    public abstract void Release(int slot);

    /// <summary>Polls a staged machine in place as an edge of the polling machine.</summary>
    public abstract PollStatus PollEdge(int slot, uint generation, ref PollContext context);

    /// <summary>Takes the result away and drops it.</summary>
    public abstract void DropResult(int slot);

    /// <summary>Takes a staged slot for a task.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Adopt(int slot, uint generation)
    {
        ref SlotInfo info = ref _slots[slot];
        if (info.Generation != generation || info.State != SlotState.Staged)
        {
            ThrowHelper.ThrowStartedTwice(Name);
        }

        info.State = SlotState.Task;
    }

    public bool IsStaged(int slot, uint generation) => _slots[slot].Generation == generation && _slots[slot].State == SlotState.Staged;

    /// <summary>Drops a cold coroutine that will not be started.</summary>
    public bool Discard(int slot, uint generation)
    {
        if (!IsStaged(slot, generation))
        {
            return false;
        }

        Release(slot);
        return true;
    }

    /// <summary>How many slots hold cold coroutines.</summary>
    public int CountStaged()
    {
        int count = 0;
        for (int i = 0; i < _count; i++)
        {
            count += _slots[i].State == SlotState.Staged ? 1 : 0;
        }

        return count;
    }

    /// <summary>Walks the free list: every slot is rented or free, and none is free twice.</summary>
    public void Verify()
    {
        int free = 0;
        for (int i = _free; i >= 0; i = _slots[i].State)
        {
            ThrowHelper.ThrowUnless(++free <= _count, Name, "the free list is broken at", i);
        }

        ThrowHelper.ThrowUnless(free + InUse == _count, Name, "machines neither free nor rented:", _count - free - InUse);
    }

    /// <summary>The name of a coroutine from the type of its machine.</summary>
    public static string NameOf(Type machine) =>
        machine.GetCustomAttribute<CoroutineMachineAttribute>()?.MethodName is { } name
            ? (machine.DeclaringType is { } owner ? owner.Name + "." + name : name)
            : machine.Name;

    protected static ushort NextType()
    {
        int type = Interlocked.Increment(ref s_types);
        return type <= ushort.MaxValue ? (ushort)type : throw new InvalidOperationException("Too many coroutine types in one process (65,535).");
    }

    protected abstract int Reserve(int slots);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected int Rent(int state, out uint generation)
    {
        int slot = _free;
        if (slot < 0)
        {
            slot = RentNew();
        }

        ref SlotInfo info = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), slot);
        _free = info.State;
        info.State = state;
        generation = info.Generation;
        InUse++;
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void FreeSlot(int slot)
    {
        ref SlotInfo info = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), slot);
        info.Generation++;
        info.State = _free;
        _free = slot;
        InUse--;
    }

    /// <summary>Whether the slot is an edge already; otherwise it becomes one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void EnsureEdge(int slot, uint generation, in PollContext context)
    {
        ref SlotInfo info = ref _slots[slot];
        if (info.Generation != generation || info.State != SlotState.Edge)
        {
            BeginEdge(slot, generation, in context);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginEdge(int slot, uint generation, in PollContext context)
    {
        if (Store != context.Loop.Store && !Store.IsOfThisThread)
        {
            ThrowHelper.ThrowForeignCoroutine(Name);
        }

        Adopt(slot, generation);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Release(slot);
            ThrowHelper.ThrowTooDeep(Name);
        }

        _slots[slot].State = SlotState.Edge;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RentNew()
    {
        if (Store.IsLimited && _count >= Store.Capacity)
        {
            ThrowHelper.ThrowCapacity($"machines of {Name}", Store.Capacity);
        }

        if (_count == _slots.Length)
        {
            int slots = Reserve(_count + 1);
            Array.Resize(ref _slots, Math.Max(slots, _slots.Length * 2));
            Reserve(_slots.Length);
        }

        _slots[_count] = new SlotInfo { Generation = 1, State = SlotState.End };
        return _count++;
    }

    private struct SlotInfo
    {
        public uint Generation;
        public int State;
    }
}

/// <summary>A slab whose machines give a <typeparamref name="TResult"/>.</summary>
internal abstract class MachineSlab<TResult>(MachineStore store, ushort typeId) : MachineSlab(store, typeId)
{
    /// <summary>Takes the result of an edge that completed and frees its slot.</summary>
    public abstract TResult TakeResult(int slot);
}
