namespace Coroutines;

/// <summary>Where a link node stands.</summary>
internal enum LinkState : byte
{
    Linked = 0,
    Queued = 1,
    Done = 2,
    Dropped = 3,
}
