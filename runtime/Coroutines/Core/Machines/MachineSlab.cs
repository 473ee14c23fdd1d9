using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>All machines of one type in one loop (or staged on one thread), in slots that never move.</summary>
[StackTraceHidden]
internal abstract unsafe class MachineSlab(MachineStore store) : SlotSlab(store)
{
    private static int s_ids;

    /// <summary>The number of the type in its store, in headers and entries; another type may have it after this one was let go.</summary>
    public readonly ushort TypeId = store.RentType();

    /// <summary>The user's name of the coroutine.</summary>
    public abstract string Name { get; }

    public abstract Type MachineType { get; }

    /// <summary>What is known of the machines' type, for those who look.</summary>
    public abstract MachineMap Map { get; }

    /// <summary>The machine of a slot, for those who look.</summary>
    public abstract ref byte MachineAt(int index);

    /// <summary>
    /// Runs the entry at <paramref name="at"/> and those after it that are steps of this type; gives how many are left of the turn. What a step
    /// throws comes out of here: <see cref="CoroutineLoop.CurrentTaskIndex"/> tells which.
    /// </summary>
    public abstract int RunSteps(CoroutineLoop loop, ref ReadyEntry at, ref ReadyEntry end);

    /// <summary>Copies a staged machine into the slab of another store and frees the slot.</summary>
    /// <returns>The new slot, staged.</returns>
    public abstract int MoveTo(MachineStore target, int index, uint generation, out MachineSlab slab);

    /// <summary>Lets go of what the machine of a slot refers to.</summary>
    public abstract void Clear(int index);

    /// <summary>Frees the slot of a cold coroutine or an edge: the value that names it is stale from here on.</summary>
    public void Retire(int index)
    {
        Clear(index);
        Free(Store, Store.Blocks, index, ref HeaderAt(index));
    }

    /// <summary>Polls a staged machine in place as an edge of the polling machine.</summary>
    public abstract PollStatus PollAwaited(int index, uint generation, ref PollContext context);

    /// <summary>Takes the result of an edge that completed away and drops it.</summary>
    public abstract void DropResult(int index, uint generation);

    public bool IsStaged(int index, uint generation) => Store.Has(index) && HeaderAt(index).IsCold(generation, TypeId);

    /// <summary>Makes a task that is not queued yet cold.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void MakeCold(int index)
    {
        ref TaskHeader header = ref HeaderAt(index);
        header.Kind = HeaderKind.Cold;
        header.Marks = HeaderMarks.None;
    }

    /// <summary>Throws if the value was used already.</summary>
    protected void EnsureStaged(int index, uint generation)
    {
        if (!IsStaged(index, generation))
        {
            ThrowHelper.ThrowStartedTwice(Name);
        }
    }

    /// <summary>Drops a cold coroutine that will not be started.</summary>
    public bool Discard(int index, uint generation)
    {
        if (!IsStaged(index, generation))
        {
            return false;
        }

        Retire(index);
        return true;
    }

    /// <summary>Whether another coroutine polls this one: it is part of that one's chain.</summary>
    public bool IsAwaited(int index, uint generation) =>
        Store.Has(index) && HeaderAt(index) is { Kind: HeaderKind.Awaited } header && header.Generation == generation && header.Type == TypeId;

    /// <summary>How many slots hold cold coroutines.</summary>
    public int CountStaged()
    {
        int count = 0;
        for (int i = 0; i < Store.SlotLimit; i++)
        {
            count += Store.OwnerOf(i) == this && HeaderAt(i).Kind == HeaderKind.Cold ? 1 : 0;
        }

        return count;
    }

    /// <summary>The name of a coroutine from the type of its machine.</summary>
    public static string NameOf(Type machine) =>
        machine.GetCustomAttribute<CoroutineMachineAttribute>()?.MethodName is { } name
            ? (machine.DeclaringType is { } owner ? owner.Name + "." + name : name)
            : machine.Name;

    // Of no more use than to find the slab in a store: a process may have as many types as it likes, of plugins that come and go.
    protected static int NextId() => Interlocked.Increment(ref s_ids);

    protected override void EnsureMayGrow()
    {
        if (Store.IsLimited && Capacity >= Store.Capacity)
        {
            ThrowHelper.ThrowCapacity($"machines of {Name}", Store.Capacity);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TaskHeader HeaderAt(int index) => ref SlotBlock.HeaderAt(Store.Blocks, index);

    /// <summary>
    /// The header of an edge that the task of the context polls, marked as running; a cold coroutine becomes one. Throws for one that another task polls, or that runs:
    /// a coroutine which awaits itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref TaskHeader EnterAwaited(int index, uint generation, in PollContext context)
    {
        if (!Store.Has(index))
        {
            ThrowHelper.ThrowStartedTwice(Name);
        }

        // Its type says that the slot is one of this slab, whatever the value that names it went through.
        ref TaskHeader header = ref HeaderAt(index);
        if (!header.IsIdleAwaited(generation, TypeId) || header.Poller != context.Poller)
        {
            BeginAwaited(ref header, index, generation, in context);
        }

        header.Step = PollFlags.Resuming;
        return ref header;
    }

    /// <summary>The header of an edge that completed and whose result was not taken.</summary>
    protected ref TaskHeader DoneAwaited(int index, uint generation)
    {
        if (!Store.Has(index) || !HeaderAt(index).IsDoneAwaited(generation, TypeId))
        {
            if (IsStaged(index, generation))
            {
                ThrowHelper.ThrowNotRun(Name);
            }

            ThrowHelper.ThrowStartedTwice(Name);
        }

        return ref HeaderAt(index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginAwaited(ref TaskHeader header, int index, uint generation, in PollContext context)
    {
        if (Store != context.Loop.Store && !Store.IsOfThisThread)
        {
            ThrowHelper.ThrowForeignCoroutine(Name);
        }

        if (header.Kind == HeaderKind.Awaited && header.Generation == generation && header.Type == TypeId)
        {
            ThrowHelper.ThrowAwaitedTwice(Name);
        }

        EnsureStaged(index, generation);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Retire(index);
            ThrowHelper.ThrowTooDeep(Name);
        }

        // The value goes on naming it.
        header.Kind = HeaderKind.Awaited;
        header.Poller = context.Poller;
    }
}

/// <summary>A slab whose machines give a <typeparamref name="TResult"/>.</summary>
[StackTraceHidden]
internal abstract class MachineSlab<TResult>(MachineStore store) : MachineSlab(store)
{
    /// <summary>Takes the result of an edge that completed and frees its slot.</summary>
    public abstract TResult TakeResult(int index, uint generation);
}
