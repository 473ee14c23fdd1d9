using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>What stands in a slot of machine pages.</summary>
internal enum SlotState : byte
{
    Free = 0,
    Staged = 1,
    Task = 2,
    Edge = 3,
}

/// <summary>Pages of machines of one type with a free list; a <c>ref</c> into a page stays valid for ever.</summary>
internal struct MachinePages<TMachine>
    where TMachine : struct
{
    private readonly int _shift;
    private readonly int _mask;
    private TMachine[][] _pages;
    private SlotInfo[] _info;
    private int _free;
    private int _count;

    public MachinePages(int capacity)
    {
        int size = Math.Max(1, 32768 / Math.Max(1, Unsafe.SizeOf<TMachine>()));
        size = Math.Min(size, Math.Max(capacity, 16));
        _shift = System.Numerics.BitOperations.Log2((uint)size);
        _mask = (1 << _shift) - 1;
        _pages = [];
        _info = [];
        _free = -1;
    }

    /// <summary>How many slots are rented.</summary>
    public int InUse { get; private set; }

    /// <summary>How many slots hold cold coroutines.</summary>
    public readonly int CountStaged()
    {
        int n = 0;
        for (int i = 0; i < _count; i++)
        {
            n += _info[i].State == SlotState.Staged ? 1 : 0;
        }

        return n;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TMachine At(int slot)
    {
        TMachine[] page = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pages), slot >> _shift);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(page), slot & _mask);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref SlotInfo Info(int slot) => ref _info[slot];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rent(SlotState state)
    {
        int slot = _free;
        if (slot < 0)
        {
            slot = RentNew();
        }

        ref SlotInfo info = ref _info[slot];
        _free = info.NextFree;
        info.State = state;
        InUse++;
        return slot;
    }

    /// <summary>Frees a slot; handles that still name it are stale from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Release(int slot)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TMachine>())
        {
            At(slot) = default;
        }

        ref SlotInfo info = ref _info[slot];
        info.Generation++;
        info.State = SlotState.Free;
        info.NextFree = _free;
        _free = slot;
        InUse--;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RentNew()
    {
        if (_count == _pages.Length << _shift)
        {
            Array.Resize(ref _pages, _pages.Length + 1);
            _pages[^1] = new TMachine[1 << _shift];
            if (_info.Length < _pages.Length << _shift)
            {
                Array.Resize(ref _info, Math.Max(_info.Length * 2, _pages.Length << _shift));
            }
        }

        _info[_count].NextFree = -1;
        _info[_count].Generation = 1;
        return _count++;
    }

    internal struct SlotInfo
    {
        public uint Generation;
        public int NextFree;
        public SlotState State;
    }
}
