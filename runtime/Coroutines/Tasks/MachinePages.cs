using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>Pages of machines of one type; a <c>ref</c> into a page stays valid for ever. The page size depends on the type alone, so that the JIT knows it.</summary>
internal struct MachinePages<TMachine>
    where TMachine : struct
{
    private TMachine[][] _pages;

    public MachinePages() => _pages = [];

    private static int Shift
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitOperations.Log2((uint)Math.Clamp(16384 / Unsafe.SizeOf<TMachine>(), 16, 1024));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TMachine At(int slot)
    {
        // Unsigned, so that no sign is extended.
        uint place = (uint)slot;
        TMachine[] page = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pages), place >> Shift);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(page), place & ((1u << Shift) - 1));
    }

    /// <summary>Makes sure that a slot exists; gives how many there are.</summary>
    public int Reserve(int slots)
    {
        while (_pages.Length << Shift < slots)
        {
            Array.Resize(ref _pages, _pages.Length + 1);
            _pages[^1] = new TMachine[1 << Shift];
        }

        return _pages.Length << Shift;
    }
}
