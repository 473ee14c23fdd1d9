using System.Numerics;

namespace Coroutines.Benchmarks;

/// <summary>
/// The deadlines of machines written by hand: a bucket a millisecond, in a ring that is longer than the longest delay; in a bucket
/// first in, first out. A bucket is an array, not a list through the machines: the machines of a bucket lie scattered, and a
/// list would wait for the memory at each before it knows the next. A bit for each bucket that holds something leads to the next.
/// A machine sleeps once at a time, so its number is its node.
/// </summary>
internal sealed class HandTimers
{
    private const int Horizon = 4096;
    private const int Removed = -1;
    private readonly Node[] _nodes;
    private readonly Bucket[] _buckets = new Bucket[Horizon];
    private readonly ulong[] _filled = new ulong[Horizon / 64];
    private int _now;

    public HandTimers(int machines)
    {
        _nodes = new Node[machines];
        Array.Fill(_buckets, new Bucket { Machines = [] });
    }

    /// <summary>What else a machine has to keep: it shares the cache line of its node.</summary>
    public ref int StateOf(int machine) => ref _nodes[machine].State;

    public void Add(int machine, int milliseconds)
    {
        int at = (_now + milliseconds) & (Horizon - 1);
        ref Bucket bucket = ref _buckets[at];
        if (bucket.Count == bucket.Machines.Length)
        {
            Array.Resize(ref bucket.Machines, Math.Max(4, bucket.Count * 2));
        }

        if (bucket.Count == 0)
        {
            _filled[at / 64] |= 1UL << at;
        }

        ref Node node = ref _nodes[machine];
        node.Bucket = at;
        node.Place = bucket.Count;
        bucket.Machines[bucket.Count++] = machine;
    }

    public void Remove(int machine)
    {
        ref Node node = ref _nodes[machine];
        _buckets[node.Bucket].Machines[node.Place] = Removed;
    }

    /// <summary>Moves on to the next deadline, at most so many milliseconds away; those whose time has come are ready.</summary>
    /// <returns>How far it moved.</returns>
    public int Advance(int milliseconds, HandRing ready)
    {
        int first = (_now + 1) & (Horizon - 1);
        int moved = Math.Min(milliseconds, DistanceToFilled(first) + 1);
        _now += moved;
        ref Bucket bucket = ref _buckets[_now & (Horizon - 1)];
        foreach (int machine in bucket.Machines.AsSpan(0, bucket.Count))
        {
            if (machine != Removed)
            {
                ready.Push(machine);
            }
        }

        bucket.Count = 0;
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

    private struct Bucket
    {
        public int[] Machines;
        public int Count;
    }

    private struct Node
    {
        public int Bucket;
        public int Place;
        public int State;
    }
}
