using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Results of one type that wait to be taken.</summary>
internal abstract class ResultSlab
{
    /// <summary>The type of results that stand in the header itself.</summary>
    public const int Inline = -1;

    private static int s_types;

    public abstract int InUse { get; }

    public abstract int Capacity { get; }

    public abstract void Free(int slot);

    public abstract void Verify();

    protected static int NextType() => Interlocked.Increment(ref s_types);
}

/// <inheritdoc/>
internal sealed class ResultSlab<T>(int capacity) : ResultSlab
{
    public static readonly int Type = NextType();

    /// <summary>What a header says that has such a result.</summary>
    public static int HeaderType
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsInline ? Inline : Type;
    }

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
