using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>
/// The entries of one machine type that run one after the other, without a return to the loop: those that stand together in a turn, and
/// of the next turn too where this one ends with them.
/// </summary>
internal ref struct StepBatch
{
    private ref ReadyEntry _first;
    private ref ReadyEntry _entry;
    private ref ReadyEntry _last;

    /// <summary>A batch that begins at <paramref name="at"/> in the turn that ends at <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StepBatch(ReadyEntry[] entries, int at, int end) => Begin(entries, at, end);

    public readonly ReadyEntry Entry
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _entry;
    }

    /// <summary>The place in the turn behind the entries that ran.</summary>
    public readonly int Place
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)((nuint)Unsafe.ByteOffset(ref _first, ref _entry) / (nuint)Unsafe.SizeOf<ReadyEntry>());
    }

    /// <summary>Goes on to the next entry, if it is of the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(CoroutineLoop loop, int type)
    {
        _entry = ref Unsafe.Add(ref _entry, 1);
        if (Unsafe.IsAddressLessThan(ref _entry, ref _last))
        {
            return _entry.Type == type;
        }

        if (!loop.BeginTurnOf(type))
        {
            return false;
        }

        Begin(loop.Turn, loop.TurnAt, loop.TurnEnd);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(ReadyEntry[] entries, int at, int end)
    {
        _first = ref MemoryMarshal.GetArrayDataReference(entries);
        _entry = ref Unsafe.Add(ref _first, at);
        _last = ref Unsafe.Add(ref _first, end);
    }
}
