using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>An array that is reached by address. In the safe flavour it stands on pages of its own, which fault once it is retired and right after its end.</summary>
internal unsafe struct PinnedTable<T>
    where T : unmanaged
{
    public T* First;
    public int Length;

#if COROUTINES_SAFE
    private GuardedPages? _keeper;
#else
    private T[]? _keeper;
#endif

    public readonly Span<T> Items => new(First, Length);

    public static PinnedTable<T> Make(int length)
    {
        PinnedTable<T> table = default;
        table.Length = length;
#if COROUTINES_SAFE
        LoopMemory.Allocating?.Invoke();
        table._keeper = new GuardedPages((nuint)length * (nuint)sizeof(T));
        table.First = (T*)table._keeper.First;
#else
        table._keeper = LoopMemory.NewPinned<T>(length);
        table.First = (T*)Unsafe.AsPointer(ref table._keeper[0]);
#endif
        return table;
    }

    /// <summary>Nothing may reach it any more.</summary>
    [Conditional("COROUTINES_SAFE")]
    public readonly void Retire() => Retire(_keeper);

#if COROUTINES_SAFE
    private static void Retire(GuardedPages? pages) => pages?.Retire();
#else
    private static void Retire(T[]? items) => GC.KeepAlive(items);
#endif

    /// <summary>It is reached until here.</summary>
    public readonly void KeepAlive() => GC.KeepAlive(_keeper);
}
