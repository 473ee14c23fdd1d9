namespace Coroutines;

/// <summary>
/// One thing for the loop to do: a step of a task (<see cref="Type"/> is the machine type), or another kind of entry
/// (<see cref="Type"/> is negative). Eight bytes, so that a turn streams through the cache.
/// </summary>
internal readonly struct ReadyEntry(int type, int index)
{
    // One word: an entry is written and read back within a few nanoseconds, which the processor passes on only in one piece.
    private readonly long _word = ((long)index << 32) | (uint)type;

    /// <summary>A timer of a record, whose deadline has come; the index is the node of the fired timer.</summary>
    public const int Timer = -1;

    /// <summary>A link node whose header is done.</summary>
    public const int Link = -2;

    /// <summary>A callback of <c>CallSoon</c> and its kin; the index is the callback record.</summary>
    public const int Callback = -3;

    /// <summary>A call from another thread; the index is that of the post.</summary>
    public const int Post = -4;

    /// <summary>An empty entry: what it stood for was cancelled.</summary>
    public const int None = -5;

    /// <summary>A sleeper whose deadline has come; the index is the task.</summary>
    public const int Sleeper = -6;

    /// <summary>A task that a gather started is done; the index is the task's.</summary>
    public const int GatherChild = -7;

    /// <summary>The last child has completed of a task that gathers in its own header; the index is that task's.</summary>
    public const int Children = -8;

    public int Type => (int)_word;

    public int Index => (int)(_word >> 32);

    /// <summary>Whether one of the entries is of a type.</summary>
    public static bool Contains(ReadOnlySpan<ReadyEntry> entries, int type)
    {
        foreach (ReadyEntry entry in entries)
        {
            if (entry.Type == type)
            {
                return true;
            }
        }

        return false;
    }
}
