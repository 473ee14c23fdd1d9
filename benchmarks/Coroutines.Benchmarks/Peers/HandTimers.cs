using System.Numerics;

namespace Coroutines.Benchmarks;

/// <summary>
/// The deadlines of machines written by hand: a bucket a millisecond, in a ring that is longer than the longest delay; in a bucket
/// first in, first out. A bit for each bucket that holds something leads to the next. A machine sleeps once at a time, so its number
/// is its node.
/// </summary>
internal sealed class HandTimers
{
    private const int Horizon = 4096;
    private const int None = -1;
    private readonly Node[] _nodes;
    private readonly (int First, int Last)[] _buckets = new (int, int)[Horizon];
    private readonly ulong[] _filled = new ulong[Horizon / 64];
    private int _now;

    public HandTimers(int machines)
    {
        _nodes = new Node[machines];
        Array.Fill(_buckets, (None, None));
    }

    /// <summary>What else a machine has to keep: it shares the cache line of its node.</summary>
    public ref int StateOf(int machine) => ref _nodes[machine].State;

    public void Add(int machine, int milliseconds)
    {
        int at = (_now + milliseconds) & (Horizon - 1);
        ref var bucket = ref _buckets[at];
        ref Node node = ref _nodes[machine];
        node.Next = None;
        node.Previous = bucket.Last;
        node.Bucket = at;
        if (bucket.Last == None)
        {
            bucket.First = machine;
            _filled[at / 64] |= 1UL << at;
        }
        else
        {
            _nodes[bucket.Last].Next = machine;
        }

        bucket.Last = machine;
    }

    public void Remove(int machine)
    {
        Node node = _nodes[machine];
        ref var bucket = ref _buckets[node.Bucket];
        if (node.Previous == None)
        {
            bucket.First = node.Next;
        }
        else
        {
            _nodes[node.Previous].Next = node.Next;
        }

        if (node.Next == None)
        {
            bucket.Last = node.Previous;
        }
        else
        {
            _nodes[node.Next].Previous = node.Previous;
        }

        if (bucket.First == None)
        {
            _filled[node.Bucket / 64] &= ~(1UL << node.Bucket);
        }
    }

    /// <summary>Moves on to the next deadline, at most so many milliseconds away; those whose time has come are ready.</summary>
    /// <returns>How far it moved.</returns>
    public int Advance(int milliseconds, HandRing ready)
    {
        int first = (_now + 1) & (Horizon - 1);
        int moved = Math.Min(milliseconds, DistanceToFilled(first) + 1);
        _now += moved;
        ref var bucket = ref _buckets[_now & (Horizon - 1)];
        for (int machine = bucket.First; machine != None; machine = _nodes[machine].Next)
        {
            ready.Push(machine);
        }

        bucket = (None, None);
        _filled[(_now & (Horizon - 1)) / 64] &= ~(1UL << _now);
        return moved;
    }

    private int DistanceToFilled(int from)
    {
        ulong here = _filled[from / 64] >> from;
        if (here != 0)
        {
            return BitOperations.TrailingZeroCount(here);
        }

        int distance = 64 - (from % 64);
        while (distance < Horizon)
        {
            ulong next = _filled[((from + distance) & (Horizon - 1)) / 64];
            if (next != 0)
            {
                return distance + BitOperations.TrailingZeroCount(next);
            }

            distance += 64;
        }

        return Horizon;
    }

    private struct Node
    {
        public int Next;
        public int Previous;
        public int Bucket;
        public int State;
    }
}
