using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>The ready queue of machines written by hand: numbers in a ring, first in, first out, never full.</summary>
internal sealed class HandRing(int capacity)
{
    private readonly int[] _items = new int[BitOperations.RoundUpToPowerOf2((uint)capacity)];
    private int _head;
    private int _tail;

    public int Count => _tail - _head;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(int item)
    {
        int[] items = _items;
        items[_tail++ & (items.Length - 1)] = item;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPop(out int item)
    {
        int head = _head;
        if (head == _tail)
        {
            item = 0;
            return false;
        }

        int[] items = _items;
        item = items[head & (items.Length - 1)];
        _head = head + 1;
        return true;
    }
}
