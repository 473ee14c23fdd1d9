using System.ComponentModel;
using System.Diagnostics;

namespace Coroutines.CompilerServices;

/// <summary>
/// An iterator that its consumer cannot hold as a field, because it consumes itself or is large. Rented from a pool of the
/// loop, or of the thread where none is, and returned at its end: nothing is allocated once the pool is warm.
/// </summary>
/// <typeparam name="TMachine">The iterator's machine.</typeparam>
/// <typeparam name="T">The type of its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public readonly struct PooledIterator<TMachine, T> : IDescribed
    where TMachine : struct, ICoroutineIterator<T>
{
    private readonly Slot _slot;
    private readonly int _version;

    private PooledIterator(Slot slot)
    {
        _slot = slot;
        _version = slot.Version;
    }

    /// <summary>The item, after a poll that ended with the result <c>true</c>.</summary>
    public T Current => _slot.Machine.Current;

    /// <summary>Takes a slot for a machine.</summary>
    /// <param name="machine">The machine in its first state.</param>
#pragma warning disable CA1000 // generated code names the type anyway
    public static PooledIterator<TMachine, T> Rent(in TMachine machine)
#pragma warning restore CA1000
    {
        ref object? free = ref CoroutineLoop.StagingStore.Pool(Slot.Kind);
        Slot slot = (Slot?)free ?? new Slot();
        free = slot.Next;
        slot.Next = null;
        slot.Machine = machine;
        return new PooledIterator<TMachine, T>(slot);
    }

    /// <summary>Runs the iterator to its next item or its end.</summary>
    /// <param name="context">The step's context.</param>
    public PollStatus Poll(ref PollContext context)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        bool isOver = true;
        try
        {
            PollStatus status = _slot.Machine.Poll(ref context);
            if (status == PollStatus.Completed)
            {
                _slot.HasItem = _slot.Machine.GetResult();
            }

            isOver = status == PollStatus.Canceled || (status == PollStatus.Completed && !_slot.HasItem);
            return status;
        }
        finally
        {
            if (isOver)
            {
                Return();
            }
        }
    }

    /// <summary>Whether the last poll gave an item.</summary>
    public bool GetResult() => _slot.Version == _version && _slot.HasItem;

    /// <summary>Asks the iterator to leave its body.</summary>
    /// <returns>Whether it has to be polled to its end once more.</returns>
    public bool BeginDispose()
    {
        if (_slot.Version != _version)
        {
            return false;
        }

        if (_slot.Machine.BeginDispose())
        {
            return true;
        }

        Return();
        return false;
    }

    /// <inheritdoc/>
    void IDescribed.Describe(MachineMapBuilder map) => map.Inner(in _slot);

    private void Return()
    {
        _slot.Machine = default;
        _slot.HasItem = false;
        _slot.Version++;
        ref object? free = ref CoroutineLoop.StagingStore.Pool(Slot.Kind);
        _slot.Next = (Slot?)free;
        free = _slot;
    }

    [StackTraceHidden]
    private sealed class Slot : IMachineHolder
    {
        public static readonly int Kind = MachineStore.NextPool();

        public TMachine Machine;
        public Slot? Next;
        public int Version;
        public bool HasItem;

        MachineMap IMachineHolder.Map => MachineMap.Of<TMachine>();

        ref byte IMachineHolder.Machine => ref System.Runtime.CompilerServices.Unsafe.As<TMachine, byte>(ref Machine);
    }
}
