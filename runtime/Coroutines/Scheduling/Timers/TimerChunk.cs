namespace Coroutines;

/// <summary>Sixteen neighbouring entries, in a list of such.</summary>
internal struct TimerChunk
{
    public int Next;
    public int Prev;
    public short Bucket;
}
