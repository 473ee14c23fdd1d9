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

    /// <summary>The task that waits for the end of the others; 0 for none.</summary>
    public int Waiter;
}
