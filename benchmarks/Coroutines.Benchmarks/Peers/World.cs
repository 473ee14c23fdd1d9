namespace Coroutines.Benchmarks;

/// <summary>What the workers of a case share.</summary>
internal sealed class World
{
    public readonly PeerLoop Peer = new();
    public bool Running = true;
    public long Sum;
    public int Turns;
}
