using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// A hierarchical timer wheel: 64 buckets a level, one tick is 100 ns, the level is the highest 6-bit digit in which deadline
/// and wheel time differ. Insert and cancel are O(1); a timer moves down at most once a level. Expiry is in exact deadline
/// order, ties first in first out.
/// </summary>
/// <remarks>
/// Invariants: an entry of level L shares all digits above L with the wheel time, and its digit L is greater. So the first occupied
/// bucket of the lowest occupied level holds the earliest deadlines. A bucket whose deadlines are all equal (<see cref="Bucket.Deadline"/>
/// is not <see cref="Mixed"/>) is fired as it is; a mixed one is moved down first.
/// Deadlines that the wheel has passed already stand in a short list of their own, sorted.
/// </remarks>
internal sealed class TimerWheel(int capacity, bool limited = false)
{
    private const int Levels = 11;
    private const int Overdue = Levels * 64;
    private const long Mixed = long.MinValue;

    private readonly Bucket[] _buckets = new Bucket[(Levels * 64) + 1];
    private readonly ulong[] _occupied = new ulong[Levels];
    private Slab<TimerNode> _nodes = new(capacity, limited ? "timers" : null);
    private long _now;
    private int _levels;

    /// <summary>How many timers wait or have fired but not run.</summary>
    public int InUse => _nodes.InUse;

    public int Capacity => _nodes.Capacity;

    /// <summary>How many timers wait for their deadline.</summary>
    public int Pending { get; private set; }

    public long Now => _now;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TimerNode At(int node) => ref _nodes.Items[node];

    public void EnsureRoom(int count) => _nodes.EnsureRoom(count);

    public int Add(long deadline, TimerKind kind, int target)
    {
        int index = _nodes.Rent();
        ref TimerNode node = ref _nodes.Items[index];
        node.Deadline = deadline;
        node.Kind = kind;
        node.Target = target;
        node.State = TimerState.Linked;
        Pending++;
        Link(index, ref node);
        return index;
    }

    /// <summary>Makes a timer that has fired already; the caller queues its entry.</summary>
    public int AddFired(long deadline, TimerKind kind, int target)
    {
        int index = _nodes.Rent();
        ref TimerNode node = ref _nodes.Items[index];
        node.Deadline = deadline;
        node.Kind = kind;
        node.Target = target;
        node.State = TimerState.Fired;
        return index;
    }

    /// <summary>Takes a timer back: it will not run. One that has fired already is freed when its entry comes up.</summary>
    public void Cancel(int index)
    {
        ref TimerNode node = ref _nodes.Items[index];
        if (node.State == TimerState.Fired)
        {
            node.State = TimerState.Cancelled;
            return;
        }

        Unlink(ref node);
        Pending--;
        _nodes.Free(index);
    }

    /// <summary>Frees a timer that has fired.</summary>
    public void Free(int index) => _nodes.Free(index);

    /// <summary>The earliest deadline up to <paramref name="limit"/>; moves the wheel, but no further than needed.</summary>
    /// <returns>Whether there is one; otherwise <paramref name="deadline"/> is a time before which none is due.</returns>
    public bool TryFindNext(long limit, out long deadline) => FindNext(limit, out deadline) >= 0;

    /// <summary>Moves the wheel to <paramref name="time"/> and puts what is due into the ready queue, earliest first.</summary>
    public void Advance(long time, CoroutineLoop loop)
    {
        while (Pending != 0)
        {
            int bucket = FindNext(time, out long deadline);
            if (bucket < 0)
            {
                break;
            }

            if (bucket != Overdue)
            {
                _now = deadline;
            }

            Fire(bucket, loop);
        }

        if (time > _now)
        {
            _now = time;
        }
    }

    /// <summary>Walks the buckets and the free list.</summary>
    public void Verify()
    {
        _nodes.Verify("timers");
        int linked = 0;
        for (int bucket = 0; bucket <= Overdue; bucket++)
        {
            int prev = 0;
            for (int i = _buckets[bucket].Head; i != 0; prev = i, i = _nodes.Items[i].Next)
            {
                ref TimerNode node = ref _nodes.Items[i];
                bool whole = node.State == TimerState.Linked && node.Bucket == bucket && node.Prev == prev && ++linked <= Pending;
                ThrowHelper.ThrowUnless(whole, "timers", "the bucket is broken at", i);
            }

            bool occupied = bucket != Overdue && (_occupied[bucket >> 6] & (1UL << (bucket & 63))) != 0;
            ThrowHelper.ThrowUnless(_buckets[bucket].Tail == prev && (bucket == Overdue || occupied == (prev != 0)), "timers", "the end is wrong of bucket", bucket);
        }

        ThrowHelper.ThrowUnless(linked == Pending, "timers", "linked, but not counted so:", linked);
    }

    private int FindNext(long limit, out long deadline)
    {
        while (true)
        {
            if (_buckets[Overdue].Head != 0)
            {
                deadline = _nodes.Items[_buckets[Overdue].Head].Deadline;
                return deadline <= limit ? Overdue : -1;
            }

            if (_levels == 0)
            {
                deadline = long.MaxValue;
                return -1;
            }

            int level = BitOperations.TrailingZeroCount(_levels);
            int slot = BitOperations.TrailingZeroCount(_occupied[level]);
            int bucket = (level << 6) + slot;
            deadline = _buckets[bucket].Deadline;
            if (deadline != Mixed)
            {
                return deadline <= limit ? bucket : -1;
            }

            int shift = level * 6;
            deadline = (((_now >> shift) & ~63L) | (long)slot) << shift;
            if (deadline > limit)
            {
                return -1;
            }

            Cascade(bucket, deadline);
        }
    }

    private void Fire(int bucket, CoroutineLoop loop)
    {
        int index = _buckets[bucket].Head;
        if (bucket == Overdue)
        {
            // One at a time: the list is sorted, not uniform.
            ref TimerNode first = ref _nodes.Items[index];
            Unlink(ref first);
            first.State = TimerState.Fired;
            Pending--;
            loop.Push(ReadyEntry.Timer, index);
            return;
        }

        Empty(bucket);
        TimerNode[] nodes = _nodes.Items;
        do
        {
            ref TimerNode node = ref nodes[index];
            node.State = TimerState.Fired;
            Pending--;
            loop.Push(ReadyEntry.Timer, index);
            index = node.Next;
        }
        while (index != 0);
    }

    /// <summary>Moves a bucket's entries to lower levels; the wheel is now at the bucket's beginning.</summary>
    private void Cascade(int bucket, long start)
    {
        int index = _buckets[bucket].Head;
        Empty(bucket);
        _now = start;
        TimerNode[] nodes = _nodes.Items;
        do
        {
            ref TimerNode node = ref nodes[index];
            int next = node.Next;
            if (node.Deadline == start)
            {
                Append((int)(start & 63), index, ref node);
            }
            else
            {
                Link(index, ref node);
            }

            index = next;
        }
        while (index != 0);
    }

    private void Link(int index, ref TimerNode node)
    {
        long deadline = node.Deadline;
        if (deadline <= _now)
        {
            LinkOverdue(index, ref node);
            return;
        }

        int level = (63 - BitOperations.LeadingZeroCount((ulong)(deadline ^ _now))) / 6;
        Append((level << 6) + (int)((deadline >> (level * 6)) & 63), index, ref node);
    }

    private void Append(int bucket, int index, ref TimerNode node)
    {
        ref Bucket list = ref _buckets[bucket];
        node.Bucket = (short)bucket;
        node.Next = 0;
        if (list.Head == 0)
        {
            list.Head = list.Tail = index;
            list.Deadline = node.Deadline;
            node.Prev = 0;
            if (bucket != Overdue)
            {
                _occupied[bucket >> 6] |= 1UL << (bucket & 63);
                _levels |= 1 << (bucket >> 6);
            }

            return;
        }

        if (list.Deadline != node.Deadline)
        {
            list.Deadline = Mixed;
        }

        node.Prev = list.Tail;
        _nodes.Items[list.Tail].Next = index;
        list.Tail = index;
    }

    private void LinkOverdue(int index, ref TimerNode node)
    {
        ref Bucket list = ref _buckets[Overdue];
        int before = list.Head;
        if (before == 0 || _nodes.Items[list.Tail].Deadline <= node.Deadline)
        {
            Append(Overdue, index, ref node);
            return;
        }

        while (_nodes.Items[before].Deadline <= node.Deadline)
        {
            before = _nodes.Items[before].Next;
        }

        int prev = _nodes.Items[before].Prev;
        node.Bucket = Overdue;
        node.Next = before;
        node.Prev = prev;
        _nodes.Items[before].Prev = index;
        if (prev == 0)
        {
            list.Head = index;
        }
        else
        {
            _nodes.Items[prev].Next = index;
        }
    }

    private void Unlink(ref TimerNode node)
    {
        ref Bucket list = ref _buckets[node.Bucket];
        if (node.Prev == 0)
        {
            list.Head = node.Next;
        }
        else
        {
            _nodes.Items[node.Prev].Next = node.Next;
        }

        if (node.Next == 0)
        {
            list.Tail = node.Prev;
        }
        else
        {
            _nodes.Items[node.Next].Prev = node.Prev;
        }

        if (list.Head == 0)
        {
            Empty(node.Bucket);
        }
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

    private struct Bucket
    {
        /// <summary>The deadline of all entries, or <see cref="Mixed"/>.</summary>
        public long Deadline;
        public int Head;
        public int Tail;
    }
}
