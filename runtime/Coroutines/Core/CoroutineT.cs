using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A cold coroutine with a result; see <see cref="Coroutine"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly partial struct Coroutine<T> : ICoroutineMachine<T>
{
    internal readonly MachineSlab<T>? Slab;
    private readonly long _place;

    internal Coroutine(MachineSlab<T> slab, int index, uint generation)
    {
        Slab = slab;
        // One word: the value then travels in two registers.
        _place = ((long)index << 32) | generation;
    }

    internal int Index => (int)(_place >> 32);

    internal uint Generation => (uint)_place;

    /// <summary>The same coroutine, its result dropped.</summary>
    /// <param name="coroutine">The coroutine.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Discard() is the named form.")]
    public static implicit operator Coroutine(Coroutine<T> coroutine) => coroutine.Discard();

    /// <summary>The same coroutine, its result dropped.</summary>
    public Coroutine Discard() => new(Slab ?? (MachineSlab)ThrowHelper.DefaultCoroutine<MachineSlab>(), Index, Generation);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PollStatus Poll(ref PollContext context) =>
        (Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab>()).PollAwaited(Index, Generation, ref context);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T GetResult() => (Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab<T>>()).TakeResult(Index, Generation);

    /// <inheritdoc/>
    void ICoroutineMachine.Describe(MachineMapBuilder map) => map.Slot(in Slab, in _place);
}
