namespace Coroutines.Benchmarks;

/// <summary>What the workers of a case share.</summary>
/// <param name="peerCapacity">What the peers' loop has room for before it grows.</param>
internal sealed class World(int peerCapacity = 1024)
{
    public readonly PeerLoop Peer = new(peerCapacity);
    public bool Running = true;
    public long Sum;
    public int Turns;
}
