using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>
/// A slab of timer chunks: what expires together stands together, so that it is read in a row and not along links. Chunk 0 is
/// never given out, and an entry without a timer is empty.
/// </summary>
internal struct TimerChunks
{
    public const int Shift = 4;
    public const int Size = 1 << Shift;

    private TimerEntry[] _entries;
    private TimerChunk[] _chunks;
    private int _free;
    private int _high;

    public TimerChunks(int capacity)
    {
        _entries = LoopMemory.New<TimerEntry>((capacity + 1) << Shift);
        _chunks = LoopMemory.New<TimerChunk>(capacity + 1);
        _high = 1;
    }

    /// <summary>How many chunks are rented.</summary>
    public int InUse { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TimerEntry Entry(int timer) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), timer);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TimerChunk Chunk(int chunk) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_chunks), chunk);

    public readonly int Capacity => _chunks.Length;

    /// <summary>Whether none of a chunk's entries has a timer.</summary>
    public readonly bool IsEmpty(int chunk)
    {
        foreach (ref readonly TimerEntry entry in MemoryMarshal.CreateReadOnlySpan(ref Entry(chunk << Shift), Size))
        {
            if (!entry.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Asks for a chunk ahead of its use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Fetch(int chunk)
    {
        if (chunk != 0)
        {
            CachePrefetch.Line(ref Chunk(chunk));
            ref TimerEntry first = ref Entry(chunk << Shift);
            for (int i = 0; i < Size; i += 4)
            {
                CachePrefetch.Line(ref Unsafe.Add(ref first, i));
            }
        }
    }

    /// <summary>Rents a chunk without entries.</summary>
    public int Rent(int bucket)
    {
        int index = _free;
        if (index != 0)
        {
            _free = Chunk(index).Next;
            Fetch(_free);
        }
        else
        {
            if (_high == _chunks.Length)
            {
                Grow();
            }

            index = _high++;
        }

        InUse++;
        ref TimerChunk chunk = ref Chunk(index);
        chunk.Next = 0;
        chunk.Prev = 0;
        chunk.Bucket = (short)bucket;
        return index;
    }

    /// <summary>Makes sure that so many chunks can be rented, so that entries that are on their way to others are not lost.</summary>
    public void EnsureRoom(int count)
    {
        while (_chunks.Length - 1 - InUse < count)
        {
            Grow();
        }
    }

    /// <summary>Frees a chunk without entries.</summary>
    public void Free(int index)
    {
        Chunk(index).Next = _free;
        _free = index;
        InUse--;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        TimerChunk[] chunks = LoopMemory.Longer(_chunks, _chunks.Length * 2, _chunks.Length + 1);
        _entries = LoopMemory.Longer(_entries, chunks.Length << Shift, chunks.Length << Shift);
        _chunks = chunks;
    }
}
