using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Slots of one kind in a store: which are free, and where they stand among all.</summary>
internal abstract unsafe class SlotSlab(MachineStore store)
{
    public readonly MachineStore Store = store;
    private SlotMap _map = new();

    public int Capacity => _map.Words * SlotBlock.Size;

    /// <summary>How many slots are rented.</summary>
    public virtual int InUse => Capacity - _map.FreeCount;

    /// <summary>Throws if there may be no more slots.</summary>
    protected abstract void EnsureMayGrow();

    /// <summary>Adds a block of slots.</summary>
    protected abstract void AddBlock();

    /// <summary>Takes a slot; may throw if the policy forbids to grow, and changes nothing then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected int Rent()
    {
        int index = _map.Rent();
        return index >= 0 ? index : RentNew();
    }

    /// <summary>Gives a slot back: its handles and values are stale from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Free(int index, ref TaskHeader header)
    {
        header.Generation++;
        header.Kind = HeaderKind.Free;
        _map.Free(Store.Blocks[(uint)index >> SlotBlock.Shift].Word, index);
    }

    /// <summary>Adds a block.</summary>
    /// <typeparam name="TSlot">What a slot is.</typeparam>
    /// <param name="free">Which of its slots may be rented.</param>
    protected void AddBlock<TSlot>(ulong free)
    {
        TSlot[] page = GC.AllocateArray<TSlot>(SlotBlock.Size, pinned: true);
        var block = new SlotBlock
        {
            First = (nint)Unsafe.AsPointer(ref page[0]),
            Stride = (uint)Unsafe.SizeOf<TSlot>(),
            Word = _map.Words,
        };
        _map.Add(Store.AddBlock(this, page, in block), free);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RentNew()
    {
        EnsureMayGrow();

        // Twice as many, but not past what was asked for before that is needed.
        int blocks = Math.Max(Capacity >> SlotBlock.Shift, 1);
        if (Capacity < Store.Capacity)
        {
            blocks = Math.Min(blocks, (Store.Capacity - Capacity + SlotBlock.Size - 1) >> SlotBlock.Shift);
        }

        for (int i = 0; i < blocks; i++)
        {
            AddBlock();
        }

        return _map.Rent();
    }
}
