using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// Which places of a table are free, one bit each. Gives out the lowest, so that things that begin together lie together in memory, whatever
/// the order in which their predecessors ended.
/// </summary>
/// <remarks>
/// Renting takes bits out of a batch of up to 64, freeing puts them into the map: both O(1). A new batch costs a scan of one bit
/// for each 4,096 places.
/// </remarks>
internal struct FreeMap
{
    private ulong[] _free;
    private ulong[] _words;
    private ulong _batch;
    private int _base;

    /// <summary>Makes a map of places <paramref name="first"/> to <paramref name="count"/> - 1, all free.</summary>
    public FreeMap(int first, int count)
    {
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
            int count = BitOperations.PopCount(_batch);
            foreach (ulong word in _free)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Takes the lowest free place of the batch.</summary>
    /// <returns>The place, or -1 if none is free.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rent()
    {
        ulong batch = _batch;
        if (batch == 0)
        {
            return RentFromNewBatch();
        }

        _batch = batch & (batch - 1);
        return _base + BitOperations.TrailingZeroCount(batch);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Free(int place)
    {
        int word = place >>> 6;
        _free[word] |= 1UL << place;
        _words[word >>> 6] |= 1UL << word;
    }

    /// <summary>Adds free places up to <paramref name="count"/>.</summary>
    public void Extend(int count)
    {
        int words = (count + 63) >> 6;
        Array.Resize(ref _free, words);
        Array.Resize(ref _words, (words + 63) >> 6);
        for (; Count < count; Count++)
        {
            Free(Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RentFromNewBatch()
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
                return Rent();
            }
        }

        return -1;
    }
}
