namespace Coroutines;

/// <summary>
/// One thing for the loop to do: a step of a task (<see cref="Type"/> is the machine type), or another kind of entry
/// (<see cref="Type"/> is negative). Eight bytes, so that a turn streams through the cache.
/// </summary>
internal readonly struct ReadyEntry(int type, int index)
{
    // One word: an entry is written and read back within a few nanoseconds, which the processor passes on only in one piece.
    private readonly long _word = ((long)index << 32) | (uint)type;

    /// <summary>A timer whose deadline has come; the index is the timer node.</summary>
    public const int Timer = -1;

    /// <summary>A link node whose header is done.</summary>
    public const int Link = -2;

    /// <summary>A callback of <c>CallSoon</c> and its kin; the index is the callback record.</summary>
    public const int Callback = -3;

    /// <summary>A timeout scope that is due at once; the index is its record.</summary>
    public const int Timeout = -4;

    /// <summary>An empty entry: what it stood for was cancelled.</summary>
    public const int None = -5;

    public int Type => (int)_word;

    public int Index => (int)(_word >> 32);
}
