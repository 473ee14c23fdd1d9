using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>Eight neighbouring entries, in a list of such.</summary>
internal struct TimerChunk
{
    public int Next;
    public int Prev;
    public short Bucket;

    /// <summary>How many entries were written; those from here on mean nothing.</summary>
    public byte Count;

    /// <summary>How many of them were not cancelled. A chunk in a list has at least one.</summary>
    public byte Live;
}

/// <summary>
/// A slab of timer chunks: what expires together stands together, so that it is read in a row and not along links. Chunk 0 is
/// never given out and always full.
/// </summary>
internal struct TimerChunks
{
    public const int Shift = 3;
    public const int Size = 1 << Shift;

    private TimerEntry[] _entries;
    private TimerChunk[] _chunks;
    private int _free;
    private int _high;

    public TimerChunks(int capacity)
    {
        _entries = new TimerEntry[(capacity + 1) << Shift];
        _chunks = new TimerChunk[capacity + 1];
        _chunks[0].Count = Size;
        _high = 1;
    }

    /// <summary>How many chunks are rented.</summary>
    public int InUse { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TimerEntry Entry(int timer) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), timer);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TimerChunk Chunk(int chunk) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_chunks), chunk);

    /// <summary>The entries that were written into a chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Span<TimerEntry> EntriesOf(int chunk) => MemoryMarshal.CreateSpan(ref Entry(chunk << Shift), Chunk(chunk).Count);

    /// <summary>Rents a chunk without entries.</summary>
    public int Rent(int bucket)
    {
        int index = _free;
        if (index != 0)
        {
            _free = Chunk(index).Next;
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

    public void Free(int index)
    {
        ref TimerChunk chunk = ref Chunk(index);
        chunk.Next = _free;
        chunk.Count = 0;
        chunk.Live = 0;
        _free = index;
        InUse--;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        Array.Resize(ref _chunks, _chunks.Length * 2);
        Array.Resize(ref _entries, _chunks.Length << Shift);
    }
}
