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

/// <summary>Where a link node stands.</summary>
internal enum LinkState : byte
{
    Linked = 0,
    Queued = 1,
    Done = 2,
    Dropped = 3,
}

/// <summary>A place in the waiter list of a header for what is not a plain task step: gather children, done callbacks, waits on several.</summary>
internal struct LinkNode
{
    public int Next;
    public int Prev;

    /// <summary>The header in whose list the node stands.</summary>
    public int Target;

    /// <summary>The header or record that is told.</summary>
    public int Owner;

    /// <summary>The next node of the same owner.</summary>
    public int Sibling;
    public int Data;
    public LinkKind Kind;
    public LinkState State;

    /// <summary>Whether the node pins its target (it keeps the header until the owner has looked).</summary>
    public bool Pins;
}
