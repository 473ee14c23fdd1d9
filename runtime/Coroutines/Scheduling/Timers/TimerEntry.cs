namespace Coroutines;

/// <summary>One deadline, 16 bytes. Its place in the chunks is the handle of a record's timer, and the record keeps it.</summary>
internal struct TimerEntry
{
    private const int KindBits = 2;

    public long Deadline;

    // Owner and kind in one, so that there is room for a whole stamp.
    private int _tag;

    /// <summary>Of a sleeper: which of its sleeps this is. One that was cancelled leaves its timer, which is told by that.</summary>
    public int Stamp;

    /// <summary>Whether there is no timer here.</summary>
    public readonly bool IsEmpty => _tag == 0;

    /// <summary>The header of a sleeping task, or the index of a record.</summary>
    public readonly int Owner => OwnerOf(_tag);

    public readonly TimerKind Kind => KindOf(_tag);

    /// <summary>What owner and kind are in the entry.</summary>
    public static int TagOf(TimerKind kind, int owner) => (owner << KindBits) | (int)kind;

    public static int OwnerOf(int tag) => tag >>> KindBits;

    public static TimerKind KindOf(int tag) => (TimerKind)(tag & ((1 << KindBits) - 1));

    public readonly bool Is(int tag) => _tag == tag;

    public void Set(long deadline, int tag, int stamp)
    {
        // Field by field: a copy of the whole would wait for the stores of its parts.
        Deadline = deadline;
        _tag = tag;
        Stamp = stamp;
    }

    /// <summary>Takes the timer out.</summary>
    /// <returns>Its tag, zero if there was none.</returns>
    public int Clear()
    {
        int tag = _tag;
        _tag = 0;
        return tag;
    }
}
