using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>
/// Which slots of a slab are free, one bit each: a word for each of its blocks. Gives out the lowest, so that many things that begin together
/// lie together in memory, whatever the order in which their predecessors ended.
/// </summary>
/// <remarks>
/// Renting takes bits out of a batch of up to 64 and freeing puts them into the map: all O(1). A new batch costs a scan of one bit for each
/// 4,096 slots.
/// </remarks>
internal struct SlotMap
{
    private ulong _batch;
    private int _base;
    private ulong[] _free;
    private ulong[] _words;
    private int[] _bases;

    /// <summary>Makes a map of no slots.</summary>
    public SlotMap()
    {
        _free = [];
        _words = [];
        _bases = [];
    }

    /// <summary>How many words there are, of 64 slots each.</summary>
    public int Words { get; private set; }

    /// <summary>How many slots are free.</summary>
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

    /// <summary>Takes a free slot.</summary>
    /// <returns>Its index, or -1 if none is free.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rent()
    {
        ulong batch = _batch;
        if (batch == 0)
        {
            return RentFromMap();
        }

        _batch = batch & (batch - 1);
        return _base + BitOperations.TrailingZeroCount(batch);
    }

    /// <summary>Gives a slot back.</summary>
    /// <param name="word">The word of its block.</param>
    /// <param name="index">Its index.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Free(int word, int index)
    {
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_free), (uint)word) |= 1UL << index;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), (uint)word >> 6) |= 1UL << word;
    }

    /// <summary>Adds a word of free slots.</summary>
    /// <param name="first">The index of its first slot.</param>
    /// <param name="free">Which of its slots are free.</param>
    public void Add(int first, ulong free)
    {
        int word = Words++;
        if (word == _free.Length)
        {
            int words = Math.Max(word * 2, 1);
            Array.Resize(ref _free, words);
            Array.Resize(ref _bases, words);
            Array.Resize(ref _words, (words + 63) >> 6);
        }

        _bases[word] = first;
        _free[word] = free;
        _words[word >> 6] |= 1UL << word;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RentFromMap()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            ulong words = _words[i];
            if (words != 0)
            {
                int word = (i << 6) + BitOperations.TrailingZeroCount(words);
                _words[i] = words & (words - 1);
                ulong batch = _free[word];
                _free[word] = 0;
                _base = _bases[word];
                _batch = batch & (batch - 1);
                return _base + BitOperations.TrailingZeroCount(batch);
            }
        }

        return -1;
    }
}
