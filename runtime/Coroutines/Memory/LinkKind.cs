namespace Coroutines;

/// <summary>What a link node does when the header in whose list it stands is done.</summary>
internal enum LinkKind : byte
{
    Free = 0,
    GatherChild = 1,
    ShieldInner = 2,
    WaitItem = 3,
    AsCompletedItem = 4,
    GroupChild = 5,
    DoneCallback = 6,
    Continuation = 7,
    ReleaseWaiter = 8,
    TaskSource = 9,

    /// <summary>The end of the main task stops the loop.</summary>
    StopLoop = 10,
}
