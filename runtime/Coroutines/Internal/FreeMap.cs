using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// Which places of a table are free, one bit each. Gives out the lowest, so that many things that begin together lie together in memory,
/// whatever the order in which their predecessors ended.
/// </summary>
/// <remarks>
/// The few places that were freed last are given out first: they are in the cache, and taking them is one read. Beyond those, renting takes bits
/// out of a batch of up to 64 and freeing puts them into the map: all O(1). A new batch costs a scan of one bit for each 4,096 places.
/// </remarks>
internal struct FreeMap
{
    private const int Recent = 32;

    private readonly int[] _recent;
    private int _recentCount;
    private ulong[] _free;
    private ulong[] _words;
    private ulong _batch;
    private int _base;

    /// <summary>Makes a map of places <paramref name="first"/> to <paramref name="count"/> - 1, all free.</summary>
    public FreeMap(int first, int count)
    {
        _recent = new int[Recent];
        _free = [];
        _words = [];
        Count = first;
        Extend(count);
    }

    /// <summary>How many places there are, free or not.</summary>
    public int Count { get; private set; }

    /// <summary>How many places are free.</summary>
    public readonly int FreeCount
    {
        get
        {
            int count = _recentCount + BitOperations.PopCount(_batch);
            foreach (ulong word in _free)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Takes a free place.</summary>
    /// <returns>The place, or -1 if none is free.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rent()
    {
        int[] recent = _recent;
        int last = _recentCount - 1;
        if ((uint)last < (uint)recent.Length)
        {
            _recentCount = last;
            return recent[last];
        }

        return RentFromBatch();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Free(int place)
    {
        int[] recent = _recent;
        int count = _recentCount;
        if ((uint)count < (uint)recent.Length)
        {
            recent[count] = place;
            _recentCount = count + 1;
            return;
        }

        Mark(place);
    }

    /// <summary>Adds free places up to <paramref name="count"/>.</summary>
    public void Extend(int count)
    {
        int words = (count + 63) >> 6;
        Array.Resize(ref _free, words);
        Array.Resize(ref _words, (words + 63) >> 6);
        for (; Count < count; Count++)
        {
            Mark(Count);
        }
    }

    private readonly void Mark(int place)
    {
        int word = place >>> 6;
        _free[word] |= 1UL << place;
        _words[word >>> 6] |= 1UL << word;
    }

    private int RentFromBatch()
    {
        if (_batch == 0 && !TakeBatch())
        {
            return -1;
        }

        int place = _base + BitOperations.TrailingZeroCount(_batch);
        _batch &= _batch - 1;
        return place;
    }

    private bool TakeBatch()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            ulong words = _words[i];
            if (words != 0)
            {
                int word = (i << 6) + BitOperations.TrailingZeroCount(words);
                _words[i] = words & (words - 1);
                _batch = _free[word];
                _free[word] = 0;
                _base = word << 6;
                return true;
            }
        }

        return false;
    }
}
