namespace Modbus;

/// <summary>Chance that is the same in each run (xorshift).</summary>
internal sealed class Dice(uint seed)
{
    private uint _state = seed * 2_654_435_769;

    public int Next(int from, int to) => from + (int)(Draw() % (uint)(to - from));

    public bool Happens(double probability) => Draw() < probability * uint.MaxValue;

    private uint Draw()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        return _state ^= _state << 5;
    }
}
