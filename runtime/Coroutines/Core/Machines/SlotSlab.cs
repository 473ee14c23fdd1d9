using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// Slots of one kind in a store, in blocks. Gives out the lowest free one of the block it is at, and goes on to the lowest block with free ones:
/// many things that begin together lie together in memory, whatever the order in which their predecessors ended.
/// </summary>
/// <remarks>Renting and freeing set a bit in a block; a new block costs a scan of one bit for each 4,096 slots.</remarks>
[StackTraceHidden]
internal abstract unsafe class SlotSlab(MachineStore store)
{
    public readonly MachineStore Store = store;

    /// <summary>The index of the first slot of the block that slots are rented from. There is one: constructors add it.</summary>
    private int _current;

    /// <summary>The same of each block.</summary>
    private int[] _firsts = [];

    /// <summary>A bit for each block with free slots; that of the current block is of no account.</summary>
    private ulong[] _free = [];
    private int _blocks;

    public int Capacity => _blocks * SlotBlock.Size;

    /// <summary>Whether a slot refers to anything, and so must never hold what is no reference.</summary>
    public bool HasReferences { get; private set; }

    /// <summary>How many slots are rented.</summary>
    public virtual int InUse
    {
        get
        {
            int free = 0;
            foreach (int first in _firsts.AsSpan(0, _blocks))
            {
                free += BitOperations.PopCount(SlotBlock.Of(Store.Blocks, first)->Free);
            }

            return Capacity - free;
        }
    }

    /// <summary>Throws if there may be no more slots.</summary>
    protected abstract void EnsureMayGrow();

    /// <summary>Adds a block of slots.</summary>
    protected abstract void AddBlock();

    /// <summary>Makes room for so many; may throw if the policy forbids to grow.</summary>
    public void Reserve(int count)
    {
        while (Capacity < count)
        {
            EnsureMayGrow();
            AddBlock();
        }
    }

    /// <summary>Takes a slot; may throw if the policy forbids to grow, and changes nothing then.</summary>
    /// <param name="index">Its index among all.</param>
    /// <typeparam name="TSlot">What a slot of this slab is.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref TSlot Rent<TSlot>(out int index)
    {
        SlotBlock* block = SlotBlock.Of(Store.Blocks, _current);
        ulong free = block->Free;
        if (free == 0)
        {
            block = NextBlock();
            free = block->Free;
        }

        block->Free = free & (free - 1);
        int place = BitOperations.TrailingZeroCount(free);
        index = _current + place;
        ref TSlot slot = ref Unsafe.AsRef<TSlot>((void*)(block->First + (nint)((uint)place * (uint)Unsafe.SizeOf<TSlot>())));
        SafeFlavour.RequireFreeSlot(ref Unsafe.As<TSlot, TaskHeader>(ref slot), HasReferences, block->Stride, index);
        return ref slot;
    }

    /// <summary>Gives a slot back: its handles and values are stale from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Free(MachineStore store, SlotBlock* blocks, int index, ref TaskHeader header)
    {
        header.End();
        SlotBlock* block = SlotBlock.Of(blocks, index);
        ulong free = block->Free;
        SafeFlavour.Require((free & (1UL << index)) == 0, "a slot was freed twice", index);
        SafeFlavour.PoisonSlot(ref header, store.OwnerOf(index) is not { HasReferences: false }, block->Stride);
        block->Free = free | (1UL << index);
        if (free == 0)
        {
            store.OwnerOf(index)?.NoteFree(block->Number);
        }
    }

    /// <summary>Adds a block.</summary>
    /// <typeparam name="TSlot">What a slot is.</typeparam>
    /// <param name="free">Which of its slots may be rented.</param>
    protected void AddBlock<TSlot>(ulong free)
    {
        int number = _blocks;
        HasReferences = RuntimeHelpers.IsReferenceOrContainsReferences<TSlot>();
        if (number == _firsts.Length)
        {
            int[] firsts = LoopMemory.Longer(_firsts, Math.Max(number * 2, 1), number + 1);
            _free = LoopMemory.Longer(_free, (firsts.Length + 63) >> 6, (firsts.Length + 63) >> 6);
            _firsts = firsts;
        }

        TSlot[] page = LoopMemory.NewPinned<TSlot>(SlotBlock.Size);
        var block = new SlotBlock
        {
            First = (nint)Unsafe.AsPointer(ref page[0]),
            Free = free,
            Stride = (uint)Unsafe.SizeOf<TSlot>(),
            Number = number,
        };
        _firsts[number] = Store.AddBlock(this, page, in block);
        _blocks = number + 1;
        NoteFree(number);
        if (number == 0)
        {
            _current = _firsts[0];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteFree(int number) => _free[number >> 6] |= 1UL << number;

    /// <summary>Goes on to the lowest block with free slots.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private SlotBlock* NextBlock()
    {
        while (true)
        {
            for (int i = 0; i < _free.Length; i++)
            {
                for (ulong numbers = _free[i]; numbers != 0; numbers &= numbers - 1)
                {
                    _free[i] = numbers & (numbers - 1);
                    _current = _firsts[(i << 6) + BitOperations.TrailingZeroCount(numbers)];
                    SlotBlock* block = SlotBlock.Of(Store.Blocks, _current);
                    if (block->Free != 0)
                    {
                        return block;
                    }
                }
            }

            Grow();
        }
    }

    private void Grow()
    {
        EnsureMayGrow();

        // Twice as many, but not past what was asked for before that is needed.
        int blocks = _blocks;
        if (Capacity < Store.Capacity)
        {
            blocks = Math.Min(blocks, (Store.Capacity - Capacity + SlotBlock.Size - 1) >> SlotBlock.Shift);
        }

        for (int i = 0; i < blocks; i++)
        {
            AddBlock();
        }
    }
}
