using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

// The timers that cancelled sleepers leave behind.
internal sealed partial class TimerWheel<TOwners>
{
    private bool IsDead(in TimerEntry entry) => entry.Kind == TimerKind.Sleep && !_owners.IsAsleep(entry.Owner, entry.Stamp);

    /// <summary>Whether a bucket has a timer that is not dead; drops those before it, and the bucket if there is none.</summary>
    private bool HasLive(int bucket)
    {
        while (_buckets[bucket].Head is var index and not 0)
        {
            int end = _chunks.Chunk(index).Next == 0 ? _buckets[bucket].End : (index + 1) << TimerChunks.Shift;
            for (int timer = index << TimerChunks.Shift; timer < end; timer++)
            {
                ref TimerEntry entry = ref _chunks.Entry(timer);
                if (!entry.IsEmpty)
                {
                    if (!IsDead(in entry))
                    {
                        return true;
                    }

                    entry.Clear();
                    _dead--;
                }
            }

            Unlink(index);
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SweepIfDead()
    {
        if (_dead != 0 && Pending == 0)
        {
            Sweep();
        }
    }

    /// <summary>Drops all dead timers. The others keep their order.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Sweep()
    {
        Sweep(Overdue);
        for (int levels = _levels; levels != 0; levels &= levels - 1)
        {
            int level = BitOperations.TrailingZeroCount(levels);
            for (ulong buckets = _occupied[level]; buckets != 0; buckets &= buckets - 1)
            {
                Sweep((level << 6) + BitOperations.TrailingZeroCount(buckets));
            }
        }
    }

    private void Sweep(int bucket)
    {
        if (_buckets[bucket].Head != 0)
        {
            PlaceAnew(bucket, dropsDead: true);
        }
    }
}
