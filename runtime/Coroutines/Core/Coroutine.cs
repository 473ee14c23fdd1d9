using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// A cold coroutine: it starts when it is awaited, gathered, or given to <see cref="CoroutineLoop"/>. Its type also carries the
/// verbs of the library (<c>using static Coroutines.Coroutine</c>).
/// </summary>
/// <remarks>A value is started once, on the thread that made it; a second start throws. Making and starting one allocates nothing.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly partial struct Coroutine : ICoroutineMachine
{
    internal readonly MachineSlab? Slab;
    internal readonly long Place;

    internal Coroutine(MachineSlab slab, int index, uint generation)
        : this(slab, ((long)index << 32) | generation)
    {
    }

    // One word: the value then travels in two registers.
    internal Coroutine(MachineSlab slab, long place)
    {
        Slab = slab;
        Place = place;
    }

    internal int Index => (int)(Place >> 32);

    internal uint Generation => (uint)Place;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PollStatus Poll(ref PollContext context)
    {
        MachineSlab slab = Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab>();
        PollStatus status = slab.PollAwaited(Index, Generation, ref context);
        if (status == PollStatus.Completed)
        {
            slab.DropResult(Index, Generation);
        }

        return status;
    }

    /// <inheritdoc/>
    void ICoroutineMachine.Describe(MachineMapBuilder map) => map.Slot(in Slab, in Place);
}
