namespace Coroutines;

/// <summary>Steps that wait for the next frame, in the order in which they came. Knows no task: who waits keeps its place, and takes its entry out by it.</summary>
internal struct FrameQueue(int capacity)
{
    private ReadyEntry[] _entries = capacity == 0 ? [] : new ReadyEntry[capacity];
    private int _count;

    public readonly int Capacity => _entries.Length;

    /// <summary>Whether one more can be added; <see cref="Compact"/> makes room.</summary>
    public readonly bool HasRoom => _count < _entries.Length;

    /// <summary>All places, those of waits that were cancelled too.</summary>
    public readonly ReadOnlySpan<ReadyEntry> Entries => _entries.AsSpan(0, _count);

    /// <summary>Adds an entry.</summary>
    /// <returns>Its place.</returns>
    public int Add(ReadyEntry entry)
    {
        _entries[_count] = entry;
        return _count++;
    }

    /// <summary>Takes an entry out of its place, if it is still there.</summary>
    public readonly bool TryRemove(int place, int index)
    {
        bool isThere = place < _count && _entries[place].Index == index;
        if (isThere)
        {
            _entries[place] = new ReadyEntry(ReadyEntry.None, 0);
        }

        return isThere;
    }

    /// <summary>Closes the gaps that cancelled waits have left, and makes room if there are none; every entry may have another place then.</summary>
    /// <param name="most">How many there may be at once. There is a place for each task, so more is needed only if the tasks have grown.</param>
    public void Compact(int most)
    {
        int count = 0;
        foreach (ReadyEntry entry in Entries)
        {
            if (entry.Type != ReadyEntry.None)
            {
                _entries[count++] = entry;
            }
        }

        _count = count;
        if (count == _entries.Length)
        {
            _entries = LoopMemory.Longer(_entries, Math.Max(_entries.Length * 2, most), count + 1);
        }
    }

    /// <summary>Takes all entries out. They may be read until another is added.</summary>
    public ReadOnlySpan<ReadyEntry> Take()
    {
        ReadOnlySpan<ReadyEntry> all = Entries;
        _count = 0;
        return all;
    }
}
