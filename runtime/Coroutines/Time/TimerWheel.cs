using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What happens when a timer is due.</summary>
internal enum TimerKind : byte
{
    Sleep = 0,
    Callback = 1,
    Timeout = 2,
    WaitTimeout = 3,
    Ticker = 4,
}

internal enum TimerState : byte
{
    Free = 0,
    Linked = 1,
    Fired = 2,
    Cancelled = 3,
}

/// <summary>One deadline.</summary>
internal struct TimerNode
{
    public long Deadline;
    public int Next;
    public int Prev;
    public int Target;
    public short Bucket;
    public TimerKind Kind;
    public TimerState State;
}

/// <summary>
/// A hierarchical timer wheel: 64 buckets a level, one tick is 100 ns, the level is the highest 6-bit digit in which deadline
/// and wheel time differ. Insert and cancel are O(1); a timer moves down at most once a level. Expiry is in exact deadline
/// order, ties first in first out.
/// </summary>
/// <remarks>
/// Invariant: an entry of level L shares all digits above L with the wheel time, and its digit L is greater. So the first occupied
/// bucket of the lowest occupied level holds the earliest deadlines, and on level 0 all of a bucket's deadlines are equal.
/// Deadlines that the wheel has passed already stand in a short list of their own, sorted.
/// </remarks>
internal sealed class TimerWheel(int capacity)
{
    private const int Levels = 11;
    private const int Overdue = Levels * 64;

    private readonly int[] _heads = new int[(Levels * 64) + 1];
    private readonly ulong[] _occupied = new ulong[Levels];
    private Slab<TimerNode> _nodes = new(capacity);
    private long _now;
    private int _levels;

    /// <summary>How many timers wait or have fired but not run.</summary>
    public int InUse => _nodes.InUse;

    /// <summary>How many timers wait for their deadline.</summary>
    public int Pending { get; private set; }

    public long Now => _now;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TimerNode At(int node) => ref _nodes.Items[node];

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

        Unlink(index, ref node);
        Pending--;
        _nodes.Free(index);
    }

    /// <summary>Frees a timer that has fired.</summary>
    public void Free(int index) => _nodes.Free(index);

    /// <summary>The earliest deadline up to <paramref name="limit"/>; moves the wheel, but no further than needed.</summary>
    /// <returns>Whether there is one; otherwise <paramref name="deadline"/> is a time before which none is due.</returns>
    public bool TryFindNext(long limit, out long deadline)
    {
        while (true)
        {
            if (_heads[Overdue] != 0)
            {
                deadline = _nodes.Items[_heads[Overdue]].Deadline;
                return deadline <= limit;
            }

            if (_levels == 0)
            {
                deadline = long.MaxValue;
                return false;
            }

            int level = BitOperations.TrailingZeroCount(_levels);
            int slot = BitOperations.TrailingZeroCount(_occupied[level]);
            int shift = level * 6;
            long start = ((_now >> shift) & ~63L | (long)slot) << shift;
            deadline = start;
            if (start > limit)
            {
                return false;
            }

            if (level == 0)
            {
                return true;
            }

            Cascade(level, slot, start);
        }
    }

    /// <summary>Moves the wheel to <paramref name="time"/> and puts what is due into the ready queue, earliest first.</summary>
    public void Advance(long time, CoroutineLoop loop)
    {
        while (Pending != 0 && TryFindNext(time, out long deadline))
        {
            int bucket = _heads[Overdue] != 0 ? Overdue : (int)(deadline & 63);
            if (bucket != Overdue)
            {
                _now = deadline;
            }

            Fire(bucket, loop, time);
        }

        if (time > _now)
        {
            _now = time;
        }
    }

    private void Fire(int bucket, CoroutineLoop loop, long limit)
    {
        int head = _heads[bucket];
        int index = head;
        if (bucket == Overdue)
        {
            ref TimerNode first = ref _nodes.Items[head];
            Unlink(head, ref first);
            first.State = TimerState.Fired;
            Pending--;
            loop.Push(ReadyEntry.Timer, head);
            return;
        }

        do
        {
            ref TimerNode node = ref _nodes.Items[index];
            int next = node.Next;
            node.State = TimerState.Fired;
            Pending--;
            loop.Push(ReadyEntry.Timer, index);
            index = next;
        }
        while (index != head);
        _heads[bucket] = 0;
        ClearBit(bucket);
    }

    private void Cascade(int level, int slot, long start)
    {
        int bucket = (level << 6) + slot;
        int head = _heads[bucket];
        _heads[bucket] = 0;
        ClearBit(bucket);
        _now = start;
        int index = head;
        do
        {
            ref TimerNode node = ref _nodes.Items[index];
            int next = node.Next;
            if (node.Deadline == start)
            {
                Append(0 + (int)(start & 63), index, ref node);
            }
            else
            {
                Link(index, ref node);
            }

            index = next;
        }
        while (index != head);
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
        node.Bucket = (short)bucket;
        int head = _heads[bucket];
        if (head == 0)
        {
            _heads[bucket] = node.Next = node.Prev = index;
            if (bucket != Overdue)
            {
                _occupied[bucket >> 6] |= 1UL << (bucket & 63);
                _levels |= 1 << (bucket >> 6);
            }

            return;
        }

        ref TimerNode first = ref _nodes.Items[head];
        int tail = first.Prev;
        node.Next = head;
        node.Prev = tail;
        first.Prev = index;
        _nodes.Items[tail].Next = index;
    }

    private void LinkOverdue(int index, ref TimerNode node)
    {
        int head = _heads[Overdue];
        if (head == 0 || _nodes.Items[_nodes.Items[head].Prev].Deadline <= node.Deadline)
        {
            Append(Overdue, index, ref node);
            return;
        }

        int before = head;
        while (_nodes.Items[before].Deadline <= node.Deadline)
        {
            before = _nodes.Items[before].Next;
        }

        node.Bucket = Overdue;
        int prev = _nodes.Items[before].Prev;
        node.Next = before;
        node.Prev = prev;
        _nodes.Items[before].Prev = index;
        _nodes.Items[prev].Next = index;
        if (before == head)
        {
            _heads[Overdue] = index;
        }
    }

    private void Unlink(int index, ref TimerNode node)
    {
        int bucket = node.Bucket;
        if (node.Next == index)
        {
            _heads[bucket] = 0;
            ClearBit(bucket);
            return;
        }

        _nodes.Items[node.Prev].Next = node.Next;
        _nodes.Items[node.Next].Prev = node.Prev;
        if (_heads[bucket] == index)
        {
            _heads[bucket] = node.Next;
        }
    }

    private void ClearBit(int bucket)
    {
        if (bucket == Overdue)
        {
            return;
        }

        int level = bucket >> 6;
        if ((_occupied[level] &= ~(1UL << (bucket & 63))) == 0)
        {
            _levels &= ~(1 << level);
        }
    }
}
