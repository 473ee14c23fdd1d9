namespace Coroutines;

internal struct GroupRecord
{
    public List<Exception>? Errors;
    public uint Generation;
    public int Parent;
    public uint ParentGeneration;
    public int First;
    public int Live;
    public bool Exiting;
    public bool Aborting;
    public bool ParentCanceled;
    public bool IsEntered;

    /// <summary>Whether the parent was asked by <c>Cancel</c>, and has not been told that this was all.</summary>
    public bool Stopped;

    /// <summary>How many requests to cancel the parent had heard of when it entered.</summary>
    public byte Cancelling;

    /// <summary>The task that waits for the end of the others; 0 for none.</summary>
    public int Waiter;
}
