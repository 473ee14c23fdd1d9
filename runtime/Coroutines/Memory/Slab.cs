using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>An array of structs with a free list; index 0 is never given out. Enumerable and copyable.</summary>
[StackTraceHidden]
internal struct Slab<T>
    where T : struct
{
    /// <summary>What stands in the place of the next free item for one that is rented.</summary>
    private const int Rented = -1;

    public T[] Items;
    private int[] _next;
    private int _free;
    private int _high;

    /// <summary>What the items are called where there may be no more of them; null where the arrays grow.</summary>
    private string? _limited;

    /// <summary>Reserves items.</summary>
    /// <param name="capacity">How many.</param>
    /// <param name="limited">What they are called if there may be no more.</param>
    public Slab(int capacity, string? limited = null)
    {
        _limited = limited;
        Items = LoopMemory.New<T>(capacity + 1);
        _next = LoopMemory.New<int>(capacity + 1);
        _free = 0;
        _high = 1;
        InUse = 0;
    }

    /// <summary>How many items are rented.</summary>
    public int InUse { get; private set; }

    public readonly int Capacity => Items.Length;

    /// <summary>Whether an item can be rented.</summary>
    public readonly bool HasRoom => _limited is null || InUse < Items.Length - 1;

    /// <summary>Rents an item; its content is default.</summary>
    public int Rent()
    {
        int index = _free;
        if (index != 0)
        {
            InUse++;
            _free = _next[index];
            _next[index] = Rented;
            SafeFlavour.RequirePoison(ref Items[index], index);
            return index;
        }

        if (_high == Items.Length)
        {
            Grow();
        }

        InUse++;
        _next[_high] = Rented;
        return _high++;
    }

    /// <summary>Makes sure that so many items can be rented, so that a step that rents several fails before it begins.</summary>
    public void EnsureRoom(int count)
    {
        while (Items.Length - 1 - InUse < count)
        {
            Grow();
        }
    }

    /// <summary>From here on the arrays grow.</summary>
    public void LiftLimit() => _limited = null;

    public void Free(int index)
    {
        SafeFlavour.Require((uint)index < (uint)_high && _next[index] == Rented, "an item was freed that is not rented", index);
        Items[index] = default;
        SafeFlavour.PoisonItem(ref Items[index]);
        _next[index] = _free;
        _free = index;
        InUse--;
    }

    public readonly bool IsRented(int index) => (uint)index < (uint)_high && _next[index] == Rented;

    /// <summary>Walks the free list: every item is rented or free, and none is free twice.</summary>
    public readonly void Verify(string what)
    {
        int free = 0;
        for (int i = _free; i != 0; i = _next[i])
        {
            ThrowHelper.ThrowUnless(i < _high && ++free < _high, what, "the free list is broken at", i);
        }

        ThrowHelper.ThrowUnless(free + InUse == _high - 1, what, "neither free nor rented:", _high - 1 - free - InUse);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        if (_limited is not null)
        {
            ThrowHelper.ThrowCapacity(_limited, Items.Length - 1);
        }

        T[] items = LoopMemory.Longer(Items, Items.Length * 2, Items.Length + 1);
        int[] next = LoopMemory.Longer(_next, items.Length, items.Length);
        SafeFlavour.PoisonItems(Items);
        Items = items;
        _next = next;
    }
}
