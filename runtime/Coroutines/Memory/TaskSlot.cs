using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// The place of a coroutine from its cold value to its end: header and machine side by side, so that both are rented and freed as one, and a
/// resume touches neighbouring lines.
/// </summary>
internal struct TaskSlot<TMachine>
    where TMachine : struct
{
    /// <summary>The first field: <see cref="MachineStore"/> reaches it without knowing the machine.</summary>
    public TaskHeader Header;
    public TMachine Machine;

    /// <summary>Lets go of what the machine refers to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TMachine>())
        {
            Machine = default;
        }
    }

    /// <summary>The header of a slot, without a look whether there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TaskHeader HeaderOf(ref TaskSlot<TMachine> slot) => ref Unsafe.As<TaskSlot<TMachine>, TaskHeader>(ref slot);

    /// <summary>The slot that begins with a header, which must be of this type of machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TaskSlot<TMachine> SlotOf(ref TaskHeader header) => ref Unsafe.As<TaskHeader, TaskSlot<TMachine>>(ref header);

    /// <summary>Whether the runtime laid out the fields as they are declared, which it does not promise for structs with references.</summary>
    public static bool BeginsWithHeader
    {
        get
        {
            var slot = default(TaskSlot<TMachine>);
            return Unsafe.AreSame(ref Unsafe.As<TaskSlot<TMachine>, byte>(ref slot), ref Unsafe.As<TaskHeader, byte>(ref slot.Header));
        }
    }
}
