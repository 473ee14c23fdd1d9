namespace Coroutines.Generator.Lowering;

/// <summary>A set of small numbers of a fixed range.</summary>
internal sealed class BitSet(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    public bool this[int index] => (_words[index >> 6] & (1UL << (index & 63))) != 0;

    public void Add(int index) => _words[index >> 6] |= 1UL << (index & 63);

    public void Remove(int index) => _words[index >> 6] &= ~(1UL << (index & 63));

    public void Union(BitSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    public void Intersect(BitSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }
    }

    public void Clear() => System.Array.Clear(_words, 0, _words.Length);

    /// <summary>Takes the other set's content; tells whether this one changed.</summary>
    public bool Set(BitSet other)
    {
        var changed = false;
        for (var i = 0; i < _words.Length; i++)
        {
            changed |= _words[i] != other._words[i];
            _words[i] = other._words[i];
        }

        return changed;
    }

    public IEnumerable<int> Items()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words[i] == 0)
            {
                continue;
            }

            for (var bit = 0; bit < 64; bit++)
            {
                if ((_words[i] & (1UL << bit)) != 0)
                {
                    yield return (i * 64) + bit;
                }
            }
        }
    }
}
