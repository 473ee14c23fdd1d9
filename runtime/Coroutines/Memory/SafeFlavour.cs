using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>
/// The checks of the safe flavour, which is built with <c>-p:CoroutinesSafe=true</c> and compiled out otherwise. One that fails ends the process: what follows a broken
/// invariant means nothing.
/// </summary>
internal static class SafeFlavour
{
    public const byte Poison = 0xDD;

    [Conditional("COROUTINES_SAFE")]
    public static void Require(bool holds, string what, int number)
    {
        if (!holds)
        {
            Fail($"{what}, at {number}.");
        }
    }

    /// <summary>A broken invariant: the end of the process, in Debug builds that of the test.</summary>
    public static void Fail(string what)
    {
#if COROUTINES_SAFE
        Environment.FailFast($"The safe flavour of Coroutines: {what}");
#else
        Debug.Fail(what);
#endif
    }

    /// <summary>A free item holds nothing but poison until it is rented.</summary>
    [Conditional("COROUTINES_SAFE")]
    public static void PoisonItem<T>(ref T item)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            BytesOf(ref item).Fill(Poison);
        }
    }

    /// <summary>An item without references that is rented again was not written meanwhile; it becomes default. Others may keep an array for the next.</summary>
    [Conditional("COROUTINES_SAFE")]
    public static void RequirePoison<T>(ref T item, int index)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Span<byte> bytes = BytesOf(ref item);
            Require(!bytes.ContainsAnyExcept(Poison), "an item was written after it was freed", index);
            bytes.Clear();
        }
    }

    /// <summary>Items that were copied to a longer array are not to be found where they were.</summary>
    [Conditional("COROUTINES_SAFE")]
    public static void PoisonItems<T>(T[] items)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Array.Clear(items);
        }
        else
        {
            MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetArrayDataReference(items)), items.Length * Unsafe.SizeOf<T>()).Fill(Poison);
        }
    }

    /// <summary>A slot that was freed: all of its header but the word and the generation, and a machine without references.</summary>
    [Conditional("COROUTINES_SAFE")]
    public static unsafe void PoisonSlot(ref TaskHeader header, bool hasReferences, uint stride)
    {
        header.Poison();
        if (!hasReferences)
        {
            Rest(ref header, stride).Fill(Poison);
        }
    }

    /// <summary>A slot that is rented was free and not written meanwhile.</summary>
    [Conditional("COROUTINES_SAFE")]
    public static void RequireFreeSlot(ref TaskHeader header, bool hasReferences, uint stride, int index)
    {
        Require(header.Kind == HeaderKind.Free, "a slot was rented twice", index);
        if (header.IsBlank)
        {
            // A new page.
            return;
        }

        Require(header.IsPoisoned, "a header was written after it was freed", index);
        Require(hasReferences || !Rest(ref header, stride).ContainsAnyExcept(Poison), "a machine was written after it was freed", index);
    }

    private static Span<byte> Rest(ref TaskHeader header, uint stride) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TaskHeader, byte>(ref Unsafe.Add(ref header, 1)), (int)stride - Unsafe.SizeOf<TaskHeader>());

    private static Span<byte> BytesOf<T>(ref T item) => MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref item), Unsafe.SizeOf<T>());
}
