namespace Coroutines;

/// <summary>An awaiter that nobody waits for any more.</summary>
internal interface IAbandonedAwaiter
{
    void Drain();
}
