using System.Numerics;

namespace Coroutines.Benchmarks;

/// <summary>
/// Free places of machines written by hand: a bit each, the lowest first. A list of free places would hand them out in the order in
/// which the last tenants ended, and so scatter neighbours over the memory.
/// </summary>
internal sealed class HandSlots
{
    private readonly ulong[] _free;
    private int _from;

    public HandSlots(int count)
    {
        _free = new ulong[(count + 63) / 64];
        Array.Fill(_free, ulong.MaxValue);
    }

    public int InUse { get; private set; }

    public int Rent()
    {
        int word = _from;
        while (_free[word] == 0)
        {
            word++;
        }

        _from = word;
        int bit = BitOperations.TrailingZeroCount(_free[word]);
        _free[word] &= _free[word] - 1;
        InUse++;
        return (word * 64) + bit;
    }

    public void Return(int slot)
    {
        int word = slot / 64;
        _free[word] |= 1UL << slot;
        _from = Math.Min(_from, word);
        InUse--;
    }
}
