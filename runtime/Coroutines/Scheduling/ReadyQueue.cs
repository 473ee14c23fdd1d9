using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// Entries in the order in which they became ready, and the turn that runs: two halves of one array. What becomes ready is put into the one while the turn
/// in the other runs. To change them is to change numbers; two arrays would cost a write barrier for each at every turn.
/// </summary>
/// <remarks>Knows no task. The array is pinned, so that entries are reached by address.</remarks>
internal unsafe struct ReadyQueue
{
    private PinnedTable<ReadyEntry> _ring;
    private ReadyEntry* _lower;
    private int _half;

    /// <summary>Rings that became too small while a batch ran in them.</summary>
    private readonly List<PinnedTable<ReadyEntry>> _oldRings = [];

    /// <summary>The first entry of the next turn.</summary>
    private ReadyEntry* _start;

    /// <summary>
    /// Where the next entry is written, and where there is no more room. The loop writes entries itself: a method here would compute the address of the
    /// queue first, two instructions more for each entry.
    /// </summary>
    public ReadyEntry* End;
    public ReadyEntry* Limit;

    /// <summary>Where the batch that runs begins.</summary>
    public ReadyEntry* TurnAt;

    /// <summary>Where the turn ends.</summary>
    public ReadyEntry* TurnEnd;

    /// <summary>How many turns may still begin.</summary>
    public int TurnsLeft;

    /// <summary>Makes room for so many entries in a half.</summary>
    public ReadyQueue(int entries) => Reserve(entries);

    public readonly int Capacity => _ring.Length;

    /// <summary>How many entries stand in the next turn.</summary>
    public readonly int Count => (int)(End - _start);

    /// <summary>How many entries of the turn have not run.</summary>
    public readonly int Left => (int)(TurnEnd - TurnAt);

    /// <summary>Whether anything can run: also the rest of a turn that an exception of a handler cut short.</summary>
    public readonly bool HasWork => End != _start || TurnAt < TurnEnd;

    /// <summary>Whether an entry can be added without an allocation.</summary>
    public readonly bool HasRoom
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => End != Limit;
    }

    /// <summary>What stands in the next turn.</summary>
    public readonly Span<ReadyEntry> Next => new(_start, Count);

    /// <summary>What is left of the turn.</summary>
    public readonly Span<ReadyEntry> Turn => new(TurnAt, Left);

    /// <summary>Makes sure that so many entries can be added, before the first change of what adds them.</summary>
    public void EnsureRoom(int count)
    {
        if (Limit - End < count)
        {
            Grow(Count + count);
        }
    }

    /// <summary>Goes on to the next turn.</summary>
    /// <returns>Whether there is one; it may be that none may begin.</returns>
    public bool TryBeginTurn()
    {
        if (End == _start || TurnsLeft == 0)
        {
            return false;
        }

        RetireRings();
        BeginTurn();
        return true;
    }

    /// <summary>Whether a turn may begin, and begins with an entry of this type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool MayBeginWith(int type) => End != _start && _start->Type == type && TurnsLeft != 0;

    /// <summary>Takes the step of a task out of the next turn again.</summary>
    public void RemoveStep(int task)
    {
        for (ReadyEntry* entry = End; entry-- != _start;)
        {
            if (entry->Type >= 0 && entry->Index == task)
            {
                *entry = new ReadyEntry(ReadyEntry.None, 0);
                return;
            }
        }
    }

    /// <summary>Whether an entry names a type: also one that has become stale, and will be passed over.</summary>
    public readonly bool Names(int type) => ReadyEntry.Contains(Next, type) || ReadyEntry.Contains(Turn, type);

    /// <summary>What is ready becomes the turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeginTurn()
    {
        TurnsLeft--;
        ReadyEntry* start = _start;
        TurnAt = start;
        TurnEnd = End;
        UseHalf(start == _lower ? start + _half : _lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void UseHalf(ReadyEntry* start)
    {
        _start = start;
        End = start;
        Limit = start + _half;
    }

    private void Reserve(int entries)
    {
        _ring = PinnedTable<ReadyEntry>.Make(entries * 2);
        _half = entries;
        _lower = _ring.First;
        UseHalf(_lower);
    }

    /// <summary>
    /// Makes both halves larger: what is left of the turn that runs moves to the lower one, what is ready to the upper. A batch that runs goes on in
    /// the old array, which its references keep alive.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int needed)
    {
        PinnedTable<ReadyEntry> old = _ring;
        Span<ReadyEntry> turn = Turn;
        Span<ReadyEntry> next = Next;
        try
        {
            Reserve(Math.Max(old.Length, needed));
        }
        catch (OutOfMemoryException)
        {
            Reserve(Math.Max(needed, turn.Length) + SlotBlock.Size);
        }

        turn.CopyTo(new Span<ReadyEntry>(_lower, _half));
        TurnAt = _lower;
        TurnEnd = _lower + turn.Length;
        UseHalf(_lower + _half);
        next.CopyTo(new Span<ReadyEntry>(End, _half));
        End += next.Length;
        old.KeepAlive();
        RetireLater(old);
    }

    [Conditional("COROUTINES_SAFE")]
    private readonly void RetireLater(PinnedTable<ReadyEntry> ring) => _oldRings.Add(ring);

    /// <summary>No batch runs: nothing is in an old ring any more.</summary>
    [Conditional("COROUTINES_SAFE")]
    private readonly void RetireRings()
    {
        _oldRings.ForEach(static ring => ring.Retire());
        _oldRings.Clear();
    }
}
