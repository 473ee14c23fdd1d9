using System.Runtime.CompilerServices;

namespace Coroutines;

// The buckets of the wheel: lists of chunks.
internal sealed partial class TimerWheel<TOwners>
{
    /// <summary>Walks the buckets: as many timers stand in them as wait.</summary>
    public void Verify()
    {
        int found = 0;
        int dead = 0;
        for (int bucket = 0; bucket <= Overdue; bucket++)
        {
            int prev = 0;
            for (int chunk = _buckets[bucket].Head; chunk != 0; prev = chunk, chunk = _chunks.Chunk(chunk).Next)
            {
                bool whole = _chunks.Chunk(chunk).Bucket == bucket && _chunks.Chunk(chunk).Prev == prev;
                ThrowHelper.ThrowUnless(whole, "timers", "the bucket is broken at chunk", chunk);
                int begin = chunk << TimerChunks.Shift;
                int end = _chunks.Chunk(chunk).Next == 0 ? _buckets[bucket].End : begin + TimerChunks.Size;
                for (int i = begin; i < end; i++)
                {
                    ref TimerEntry entry = ref _chunks.Entry(i);
                    if (!entry.IsEmpty)
                    {
                        dead += IsDead(in entry) ? 1 : 0;
                        found++;
                    }
                }
            }
        }

        ThrowHelper.ThrowUnless(found - dead == Pending, "timers", "linked, but not counted so:", found - dead);
        ThrowHelper.ThrowUnless(dead == _dead, "timers", "left by cancelled sleepers, but not counted so:", dead);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Append(int bucket, long deadline, int tag, int stamp)
    {
        ref TimerBucket list = ref _buckets[bucket];
        int timer = list.End;
        if ((timer & (TimerChunks.Size - 1)) == 0)
        {
            timer = LinkNew(bucket, ref list, deadline);
        }

        list.End = timer + 1;
        list.Tags |= tag;
        if (list.Deadline != deadline)
        {
            // Overdue timers are in order as long as each is as late as the last.
            list.Deadline = bucket == Overdue && list.Deadline != Mixed && list.Deadline < deadline ? deadline : Mixed;
        }

        _chunks.Entry(timer).Set(deadline, tag, stamp);
        return timer;
    }

    /// <summary>Puts an empty chunk at the end of a bucket; gives its first place.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LinkNew(int bucket, ref TimerBucket list, long deadline)
    {
        int index = _chunks.Rent(bucket);
        if (list.Head != 0)
        {
            int tail = (list.End - 1) >> TimerChunks.Shift;
            _chunks.Chunk(tail).Next = index;
            _chunks.Chunk(index).Prev = tail;
            return index << TimerChunks.Shift;
        }

        list.Head = index;
        list.Deadline = deadline;
        if (bucket != Overdue)
        {
            _occupied[bucket >> 6] |= 1UL << (bucket & 63);
            _levels |= 1 << (bucket >> 6);
        }

        return index << TimerChunks.Shift;
    }

    private void Unlink(int index)
    {
        ref TimerChunk chunk = ref _chunks.Chunk(index);
        ref TimerBucket list = ref _buckets[chunk.Bucket];
        if (chunk.Prev == 0)
        {
            list.Head = chunk.Next;
        }
        else
        {
            _chunks.Chunk(chunk.Prev).Next = chunk.Next;
        }

        if (chunk.Next == 0)
        {
            list.End = (chunk.Prev + 1) << TimerChunks.Shift;
        }
        else
        {
            _chunks.Chunk(chunk.Next).Prev = chunk.Prev;
        }

        if (list.Head == 0)
        {
            Empty(chunk.Bucket);
        }

        _chunks.Free(index);
    }

    private void Empty(int bucket)
    {
        _buckets[bucket] = default;
        if (bucket != Overdue)
        {
            int level = bucket >> 6;
            if ((_occupied[level] &= ~(1UL << (bucket & 63))) == 0)
            {
                _levels &= ~(1 << level);
            }
        }
    }
}
