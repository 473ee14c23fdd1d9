using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// A hierarchical timer wheel: 64 buckets a level, one tick is 100 ns, the level is the highest 6-bit digit in which deadline
/// and wheel time differ. Insert and cancel are O(1); a timer moves down at most once a level. Expiry is in exact deadline
/// order, ties first in first out.
/// </summary>
/// <remarks>
/// Invariants: an entry of level L shares all digits above L with the wheel time, and its digit L is greater (at level 0, not less).
/// So the first occupied bucket of the lowest occupied level holds the earliest deadlines, and the wheel time must not enter a bucket
/// that is left as it is. A bucket whose deadlines are all equal (<see cref="TimerBucket.Deadline"/> is not <see cref="TimerBucket.Mixed"/>) is fired as
/// it is; a mixed one is moved down first. A bucket is a list of chunks, each with at least one timer, all but the last written to their end; the order
/// in chunks and list is that of arrival. The timer of a record has its place for a handle, so that changes when the timer moves down. The timer of a
/// sleeper has none once it has moved: a task that is cancelled in its sleep leaves it behind then, dead, to be dropped where it would be due, or when there are too many;
/// so a sleeper is touched when it falls asleep and when it wakes, and not in between.
/// Deadlines that the wheel has passed already stand in a list of their own, which is due at once.
/// </remarks>
/// <param name="capacity">How many timers there is room for.</param>
/// <param name="owners">Who keeps the handles.</param>
internal sealed partial class TimerWheel<TOwners>(int capacity, TOwners owners)
    where TOwners : struct, ITimerOwners
{
    private const int Levels = 11;
    private const int Overdue = Levels * 64;
    private const long Mixed = TimerBucket.Mixed;

    private readonly TimerBucket[] _buckets = new TimerBucket[(Levels * 64) + 1];
    private readonly ulong[] _occupied = new ulong[Levels];
    private TOwners _owners = owners;

    // Full chunks for all, and one begun chunk for each bucket of four levels.
    private TimerChunks _chunks = new((capacity >> TimerChunks.Shift) + Math.Min(capacity, 256));
    private long _now;
    private int _levels;
    private int _dead;

    /// <summary>So many dead timers more than others are left before they are swept out.</summary>
    private const int Slack = 64;

    /// <summary>How many timers wait for their deadline.</summary>
    public int Pending { get; private set; }

    /// <summary>How many chunks are rented; none when no timer waits.</summary>
    public int ChunksInUse => _chunks.InUse;

    public int Capacity => _chunks.Capacity;

    /// <summary>Makes sure that a timer can be added without an allocation.</summary>
    public void EnsureRoom() => _chunks.EnsureRoom(1);

    /// <summary>Adds the timer of a record.</summary>
    /// <returns>Its handle, never zero, until the owner is told another.</returns>
    public int Add(long deadline, TimerKind kind, int owner)
    {
        int timer = Append(BucketOf(deadline), deadline, TimerEntry.TagOf(kind, owner), 0);
        Pending++;
        return timer;
    }

    /// <summary>Adds the timer of a sleeper.</summary>
    /// <param name="deadline">When it wakes.</param>
    /// <param name="owner">The task.</param>
    /// <param name="stamp">What tells this sleep from others of the task.</param>
    /// <returns>The place where the timer is until it moves; the owner is not told of that.</returns>
    public int AddSleeper(long deadline, int owner, int stamp)
    {
        int timer = Append(BucketOf(deadline), deadline, TimerEntry.TagOf(TimerKind.Sleep, owner), stamp);
        Pending++;
        return timer;
    }

    /// <summary>The deadline of a sleeper whose timer has not moved since it was added; <see cref="LoopTime.Never"/> of any other.</summary>
    /// <param name="place">What <see cref="AddSleeper"/> gave.</param>
    /// <param name="stamp">The stamp of the sleep.</param>
    public long DeadlineAt(int place, int stamp) =>
        _chunks.Entry(place) is { IsEmpty: false } entry && entry.Stamp == stamp ? entry.Deadline : LoopTime.Never;

    /// <summary>A sleeper does not wait any more: its timer is taken out if it is where it was, and dead if it has moved.</summary>
    /// <param name="place">What <see cref="AddSleeper"/> gave.</param>
    /// <param name="owner">The task.</param>
    /// <param name="stamp">The stamp of the sleep.</param>
    public void CancelSleeper(int place, int owner, int stamp)
    {
        if (_chunks.Entry(place).Stamp == stamp && Cancel(place, TimerKind.Sleep, owner))
        {
            return;
        }

        Pending--;
        _dead++;
        if (Pending == 0 || _dead > Pending + Slack)
        {
            Sweep();
        }
    }

    /// <summary>Takes back a timer that is where its owner knows it: it will not fire.</summary>
    /// <returns>Whether it waited; not if it has fired.</returns>
    public bool Cancel(int timer, TimerKind kind, int owner)
    {
        ref TimerEntry entry = ref _chunks.Entry(timer);
        if (!entry.Is(TimerEntry.TagOf(kind, owner)))
        {
            return false;
        }

        entry.Clear();
        Pending--;
        int index = timer >> TimerChunks.Shift;
        if (_chunks.IsEmpty(index))
        {
            Unlink(index);
            SweepIfDead();
            return true;
        }

        // What is taken back soon after it came gives its place to the next.
        ref int end = ref _buckets[_chunks.Chunk(index).Bucket].End;
        bool isLast = end == timer + 1;
        while (isLast && _chunks.Entry(end - 1).IsEmpty)
        {
            end--;
        }

        SweepIfDead();
        return true;
    }

    /// <summary>The earliest deadline up to <paramref name="limit"/>; moves the wheel, but no further than needed.</summary>
    /// <param name="limit">Not before any time that the wheel was moved to.</param>
    /// <param name="deadline">The deadline, or the wheel's time if that has passed it; if there is none, a time before which none is due.</param>
    public bool TryFindNext(long limit, out long deadline) => FindNext(limit, out deadline) >= 0;

    /// <summary>Moves the wheel to the earliest deadline up to <paramref name="limit"/> and fires all timers of that deadline.</summary>
    /// <param name="limit">As for <see cref="TryFindNext"/>.</param>
    /// <param name="deadline">As of <see cref="TryFindNext"/>.</param>
    public bool TryFireNext(long limit, out long deadline)
    {
        int bucket = FindNext(limit, out deadline);
        if (bucket < 0)
        {
            return false;
        }

        _now = deadline;
        if (_buckets[bucket].Deadline != Mixed)
        {
            Fire(bucket);
        }
        else
        {
            FireSorted();
        }

        return true;
    }

    /// <summary>Moves the wheel to <paramref name="time"/> and fires what is due, earliest first.</summary>
    public void Advance(long time)
    {
        while (TryFireNext(time, out _))
        {
        }

        // The next bucket may have begun already if all its deadlines are equal and later: the wheel stays before it.
        long last = _levels == 0 ? time : Math.Min(time, StartOf(FirstBucket()) - 1);
        _now = Math.Max(_now, last);
    }

    private int FindNext(long limit, out long deadline)
    {
        if (_buckets[Overdue].Head != 0 && HasLive(Overdue))
        {
            deadline = _now;
            return Overdue;
        }

        while (_levels != 0)
        {
            int bucket = FirstBucket();
            deadline = _buckets[bucket].Deadline;
            if (deadline != Mixed)
            {
                if (deadline > limit)
                {
                    return -1;
                }

                if (!HasLive(bucket))
                {
                    continue;
                }

                return bucket;
            }

            deadline = StartOf(bucket);
            if (deadline > limit)
            {
                return -1;
            }

            _now = deadline;
            Cascade(bucket);
        }

        deadline = long.MaxValue;
        return -1;
    }

    private int FirstBucket()
    {
        int level = BitOperations.TrailingZeroCount(_levels);
        return (level << 6) + BitOperations.TrailingZeroCount(_occupied[level]);
    }

    private long StartOf(int bucket)
    {
        int shift = (bucket >> 6) * 6;
        return (((_now >> shift) & ~63L) | (long)(bucket & 63)) << shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BucketOf(long deadline)
    {
        if (deadline < _now)
        {
            return Overdue;
        }

        int level = BitOperations.Log2((ulong)(deadline ^ _now)) / 6;
        return (level << 6) + (int)((deadline >> (level * 6)) & 63);
    }

    /// <summary>Moves a bucket's entries to lower levels; the wheel is now at the bucket's beginning.</summary>
    private void Cascade(int bucket) => PlaceAnew(bucket, dropsDead: false);

    /// <summary>Takes the timers out of a bucket and puts each where it belongs now, in their order.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="dropsDead">Whether dead ones are dropped, which takes a look at each sleeper.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PlaceAnew(int bucket, bool dropsDead)
    {
        // The chunk that is gone through is free only when all of it has its place.
        _chunks.EnsureRoom(64 + 1);
        int index = _buckets[bucket].Head;
        int end = _buckets[bucket].End;
        Empty(bucket);
        while (index != 0)
        {
            int next = _chunks.Chunk(index).Next;
            _chunks.Fetch(next);
            int last = next == 0 ? end : (index + 1) << TimerChunks.Shift;
            for (int timer = index << TimerChunks.Shift; timer < last; timer++)
            {
                // The entries may move when one is appended, so each is reached anew.
                ref TimerEntry entry = ref _chunks.Entry(timer);
                bool isDead = dropsDead && !entry.IsEmpty && IsDead(in entry);
                long deadline = entry.Deadline;
                int stamp = entry.Stamp;
                int tag = entry.Clear();
                if (isDead)
                {
                    _dead--;
                }
                else if (tag != 0)
                {
                    Place(deadline, tag, stamp);
                }
            }

            _chunks.Free(index);
            index = next;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(long deadline, int tag, int stamp)
    {
        int place = Append(BucketOf(deadline), deadline, tag, stamp);
        TimerKind kind = TimerEntry.KindOf(tag);
        if (kind != TimerKind.Sleep)
        {
            _owners.Moved(kind, TimerEntry.OwnerOf(tag), place);
        }
    }
}
