namespace Coroutines;

/// <summary>Headers without machines: futures, gathers and shields.</summary>
internal sealed unsafe class HeaderSlab : SlotSlab
{
    /// <summary>Zero stands for none everywhere, so the slot of that index is never given out: the first of the first block of a loop.</summary>
    private const ulong AllButFirst = ~1UL;

    public HeaderSlab(MachineStore store)
        : base(store) => AddBlock<TaskHeader>(AllButFirst);

    /// <inheritdoc/>
    public override int InUse => base.InUse - 1;

    public int Rent(HeaderKind kind)
    {
        ref TaskHeader header = ref Rent<TaskHeader>(out int index);
        header.Begin(kind, 0, HeaderMarks.None);
        header.FirstChild = 0;
        return index;
    }

    protected override void AddBlock() => AddBlock<TaskHeader>(ulong.MaxValue);

    // How many there may be of tasks and futures together is the loop's to say.
    protected override void EnsureMayGrow()
    {
    }
}
