using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Results of one type that wait to be taken.</summary>
internal abstract class ResultSlab
{
    /// <summary>The type of results that stand in the header itself.</summary>
    public const ushort Inline = ushort.MaxValue;

    private static int s_types;

    public abstract int InUse { get; }

    public abstract int Capacity { get; }

    public abstract void Free(int slot);

    public abstract void Verify();

    protected static ushort NextType()
    {
        int type = Interlocked.Increment(ref s_types);
        return type < Inline ? (ushort)type : throw new InvalidOperationException("Too many result types in one process (65,534).");
    }
}

/// <inheritdoc/>
internal sealed class ResultSlab<T>(int capacity) : ResultSlab
{
    public static readonly ushort Type = NextType();

    /// <summary>Whether results stand in the header of their task: small, and without references.</summary>
    public static bool IsInline
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Unsafe.SizeOf<T>() <= sizeof(long);
    }

    private Slab<Box> _slab = new(capacity);

    public override int InUse => _slab.InUse;

    public override int Capacity => _slab.Capacity;

    public int Store(T value)
    {
        int slot = _slab.Rent();
        _slab.Items[slot].Value = value;
        return slot;
    }

    public T Read(int slot) => _slab.Items[slot].Value;

    public override void Free(int slot) => _slab.Free(slot);

    public override void Verify() => _slab.Verify("results");

    private struct Box
    {
        public T Value;
    }
}
