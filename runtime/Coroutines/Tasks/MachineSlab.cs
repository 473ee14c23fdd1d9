using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>All machines of one type in one loop (or staged on one thread), in pages that never move.</summary>
internal abstract class MachineSlab(MachineStore store, ushort typeId)
{
    private static int s_types;

    public readonly MachineStore Store = store;
    public readonly ushort TypeId = typeId;

    /// <summary>The user's name of the coroutine.</summary>
    public abstract string Name { get; }

    public abstract Type MachineType { get; }

    /// <summary>How many slots are rented: machines of live tasks and staged ones.</summary>
    public abstract int InUse { get; }

    /// <summary>How many slots hold cold coroutines.</summary>
    public abstract int Staged { get; }

    /// <summary>Runs the entry at <paramref name="at"/> and those after it that are steps of this type; gives the next place.</summary>
    public abstract int RunBatch(CoroutineLoop loop, ReadyEntry[] entries, int at, int end);

    /// <summary>Takes a staged slot for a task.</summary>
    public abstract void Adopt(int slot, uint generation);

    /// <summary>Copies a staged machine into the slab of another store and frees the slot.</summary>
    public abstract MachineSlab MoveTo(MachineStore target, int slot, uint generation, out int newSlot);

    public abstract void Release(int slot);

    public abstract bool IsStaged(int slot, uint generation);

    /// <summary>Polls a staged machine in place as an edge of the polling machine.</summary>
    public abstract PollStatus PollEdge(int slot, uint generation, ref PollContext context);

    /// <summary>Takes the result away and drops it.</summary>
    public abstract void DropResult(int slot);

    /// <summary>Drops a cold coroutine that will not be started.</summary>
    public abstract bool Discard(int slot, uint generation);

    protected static ushort NextType()
    {
        int type = Interlocked.Increment(ref s_types);
        return type <= ushort.MaxValue ? (ushort)type : throw new InvalidOperationException("Too many coroutine types in one process (65,535).");
    }

    /// <summary>The name of a coroutine from the type of its machine.</summary>
    public static string NameOf(Type machine) =>
        machine.GetCustomAttribute<CoroutineMachineAttribute>()?.MethodName is { } name
            ? (machine.DeclaringType is { } owner ? owner.Name + "." + name : name)
            : machine.Name;
}

/// <summary>A slab whose machines give a <typeparamref name="TResult"/>.</summary>
internal abstract class MachineSlab<TResult>(MachineStore store, ushort typeId) : MachineSlab(store, typeId)
{
    /// <summary>Takes the result of an edge that completed and frees its slot.</summary>
    public abstract TResult TakeResult(int slot);
}
