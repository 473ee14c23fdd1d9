using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// 64 neighbouring slots of one slab: where they are, and which are free. They stand in an array that is pinned for ever, so they are reached by
/// address, in a few instructions whatever their machines, and a <c>ref</c> to one stays valid.
/// </summary>
internal unsafe struct SlotBlock
{
    public const int Shift = 6;
    public const int Size = 1 << Shift;

    /// <summary>The address of the first slot.</summary>
    public nint First;

    /// <summary>A bit for each slot that is free.</summary>
    public ulong Free;

    /// <summary>Bytes from one slot to the next.</summary>
    public uint Stride;

    /// <summary>The block's number in its slab.</summary>
    public int Number;

    /// <summary>The block of a slot.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="index">The index of the slot among all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SlotBlock* Of(SlotBlock* blocks, int index) => blocks + ((uint)index >> Shift);

    /// <summary>The header of a slot.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="index">The index of the slot among all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TaskHeader HeaderAt(SlotBlock* blocks, int index)
    {
        SlotBlock* block = Of(blocks, index);
        return ref *(TaskHeader*)(block->First + (nint)(((uint)index & (Size - 1)) * block->Stride));
    }

    /// <summary>A slot whose machine is known.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="index">The index of the slot among all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TaskSlot<TMachine> SlotAt<TMachine>(SlotBlock* blocks, int index)
        where TMachine : struct =>
        ref Unsafe.AsRef<TaskSlot<TMachine>>((void*)(Of(blocks, index)->First + (nint)(((uint)index & (Size - 1)) * (uint)Unsafe.SizeOf<TaskSlot<TMachine>>())));
}
