using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// The entries of one machine type that run one after the other, without a return to the loop: those that stand together in a turn, and
/// of the next turn too where this one ends with them.
/// </summary>
internal unsafe ref struct StepBatch(ref ReadyEntry first, ref ReadyEntry end)
{
    // References, not addresses: they keep the array alive if the loop moves on to a larger one.
    private ref ReadyEntry _entry = ref first;
    private ref ReadyEntry _end = ref end;

    public readonly ReadyEntry Entry
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _entry;
    }

    /// <summary>How many entries of the turn have not run.</summary>
    public readonly int Left
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)((nuint)Unsafe.ByteOffset(ref _entry, ref _end) / (nuint)Unsafe.SizeOf<ReadyEntry>());
    }

    /// <summary>Goes on to the next entry, if it is of the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(CoroutineLoop loop, int type)
    {
        _entry = ref Unsafe.Add(ref _entry, 1);
        if (Unsafe.IsAddressLessThan(ref _entry, ref _end))
        {
            return _entry.Type == type;
        }

        if (!loop.BeginTurnOf(type))
        {
            return false;
        }

        _entry = ref *loop.Ready.TurnAt;
        _end = ref *loop.Ready.TurnEnd;
        return true;
    }
}
