using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Coroutines;

/// <summary>Asks for a cache line ahead of its use; where the processor has no such instruction in .NET, nothing happens.</summary>
internal static unsafe class CachePrefetch
{
    // An address that the collector has moved meanwhile does no harm: nothing is read through it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Line<T>(ref T location)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref location));
        }
    }
}
