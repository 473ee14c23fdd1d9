using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>An array of structs with a free list; index 0 is never given out. Enumerable and copyable.</summary>
internal struct Slab<T>
    where T : struct
{
    public T[] Items;
    private int[] _next;
    private int _free;
    private int _high;

    public Slab(int capacity)
    {
        Items = new T[capacity + 1];
        _next = new int[capacity + 1];
        _free = 0;
        _high = 1;
        InUse = 0;
    }

    /// <summary>How many items are rented.</summary>
    public int InUse { get; private set; }

    public readonly int Capacity => Items.Length;

    /// <summary>Rents an item; its content is default.</summary>
    public int Rent()
    {
        InUse++;
        int index = _free;
        if (index != 0)
        {
            _free = _next[index];
            return index;
        }

        if (_high == Items.Length)
        {
            Grow();
        }

        return _high++;
    }

    public void Free(int index)
    {
        Items[index] = default;
        _next[index] = _free;
        _free = index;
        InUse--;
    }

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
        Array.Resize(ref Items, Items.Length * 2);
        Array.Resize(ref _next, Items.Length);
    }
}
