namespace Coroutines;

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
