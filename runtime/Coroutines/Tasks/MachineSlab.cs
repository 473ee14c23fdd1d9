using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>What a slot of machine pages was last rented for.</summary>
internal enum SlotState
{
    None = 0,
    Staged = 1,
    Task = 2,
    Edge = 3,
}

/// <summary>All machines of one type in one loop (or staged on one thread), in pages that never move.</summary>
internal abstract class MachineSlab(MachineStore store, ushort typeId)
{
    private static int s_types;

    public readonly MachineStore Store = store;
    public readonly ushort TypeId = typeId;
    private SlotInfo[] _slots = [];
    private FreeMap _free = new(0, 0);

    /// <summary>The user's name of the coroutine.</summary>
    public abstract string Name { get; }

    public abstract Type MachineType { get; }

    /// <summary>How many slots are rented: machines of live tasks, staged ones and edges.</summary>
    public int InUse => _free.Count - _free.FreeCount;

    public int Capacity => _slots.Length;

    /// <summary>
    /// Runs the entry at <paramref name="at"/> and those after it that are steps of this type; gives the next place. What a step throws comes
    /// out of here: <see cref="CoroutineLoop.CurrentTaskIndex"/> tells which.
    /// </summary>
    public abstract int RunSteps(CoroutineLoop loop, ReadyEntry[] entries, int at, int end);

    /// <summary>Asks for a machine's memory ahead of its step.</summary>
    public abstract void Fetch(int slot);

    /// <summary>Copies a staged machine into the slab of another store and frees the slot.</summary>
    public abstract MachineSlab MoveTo(MachineStore target, int slot, uint generation, out int newSlot);

    /// <summary>Frees the slot of a task; the value that named it is stale since the task took it.</summary>
    public abstract void Release(int slot);

    /// <summary>Frees a slot that a value still names: the value is stale from here on.</summary>
    public void Retire(int slot)
    {
        ref SlotInfo info = ref _slots[slot];
        info.Generation++;
        info.State = SlotState.None;
        Release(slot);
    }

    /// <summary>Polls a staged machine in place as an edge of the polling machine.</summary>
    public abstract PollStatus PollEdge(int slot, uint generation, ref PollContext context);

    /// <summary>Takes the result away and drops it.</summary>
    public abstract void DropResult(int slot);

    /// <summary>Takes a staged slot for a task.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdopt(int slot, uint generation)
    {
        ref SlotInfo info = ref _slots[slot];
        if (info.Generation != generation || info.State != SlotState.Staged)
        {
            return false;
        }

        info.Generation++;
        info.State = SlotState.Task;
        return true;
    }

    /// <summary>Takes a staged slot, or throws if its value was used already.</summary>
    protected void Adopt(int slot, uint generation)
    {
        if (!TryAdopt(slot, generation))
        {
            ThrowHelper.ThrowStartedTwice(Name);
        }
    }

    public bool IsStaged(int slot, uint generation) => _slots[slot].Generation == generation && _slots[slot].State == SlotState.Staged;

    /// <summary>Drops a cold coroutine that will not be started.</summary>
    public bool Discard(int slot, uint generation)
    {
        if (!IsStaged(slot, generation))
        {
            return false;
        }

        Retire(slot);
        return true;
    }

    /// <summary>How many slots hold cold coroutines.</summary>
    public int CountStaged()
    {
        int count = 0;
        foreach (ref readonly SlotInfo info in _slots.AsSpan())
        {
            count += info.State == SlotState.Staged ? 1 : 0;
        }

        return count;
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
    protected int Rent(SlotState state, out uint generation)
    {
        int slot = _free.Rent();
        if (slot < 0)
        {
            slot = RentNew();
        }

        ref SlotInfo info = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (uint)slot);
        info.State = state;
        generation = info.Generation;
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void FreeSlot(int slot) => _free.Free(slot);

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
            Retire(slot);
            ThrowHelper.ThrowTooDeep(Name);
        }

        // The value goes on naming it.
        _slots[slot] = new SlotInfo { Generation = generation, State = SlotState.Edge };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RentNew()
    {
        if (Store.IsLimited && _slots.Length >= Store.Capacity)
        {
            ThrowHelper.ThrowCapacity($"machines of {Name}", Store.Capacity);
        }

        int slots = Reserve(Math.Max(_slots.Length * 2, 1));
        Array.Resize(ref _slots, slots);
        _free.Extend(slots);
        return _free.Rent();
    }

    private struct SlotInfo
    {
        public uint Generation;
        public SlotState State;
    }
}

/// <summary>A slab whose machines give a <typeparamref name="TResult"/>.</summary>
internal abstract class MachineSlab<TResult>(MachineStore store, ushort typeId) : MachineSlab(store, typeId)
{
    /// <summary>Takes the result of an edge that completed and frees its slot.</summary>
    public abstract TResult TakeResult(int slot);
}
