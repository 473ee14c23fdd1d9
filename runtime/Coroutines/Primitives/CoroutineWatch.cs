using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A value that coroutines watch: each waits for the next change and sees the latest value (one that changes twice before a watcher runs is seen once).</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="value">The first value.</param>
/// <remarks>Made once and bound to the loop of its first use; waiting and leaving are O(1) and allocate nothing.</remarks>
[StackTraceHidden]
public sealed partial class CoroutineWatch<T>(T value)
{
    private WaitQueue _waiters;
    private T _value = value;

    /// <summary>The latest value. Setting it wakes all who wait, in order, also if it is equal.</summary>
    public T Value
    {
        get => _value;
        set
        {
            _waiters.Verify();
            _value = value;
            Version = unchecked(Version + 1);
            _waiters.Wake(int.MaxValue);
        }
    }

    /// <summary>How often the value was set; after the largest number comes the smallest.</summary>
    public int Version { get; private set; }

    /// <summary>Waits for the next change and gives the latest value.</summary>
    public CoroutineOperation<T, ChangedOperation> Changed() => new ChangedOperation(this, 0, isSeen: true);

    /// <summary>Gives the latest value once its version is another than one that was seen; does not suspend if it is.</summary>
    /// <param name="version">The version that was seen; -1 before the first value was.</param>
    public CoroutineOperation<T, ChangedOperation> ChangedSince(int version) => new ChangedOperation(this, version, isSeen: false);

    /// <summary>Waits for a change; from <see cref="Changed"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct ChangedOperation : ICoroutineMachine<T>
    {
        private readonly CoroutineWatch<T> _watch;
        private readonly int _seen;
        private readonly bool _isSeen;

        internal ChangedOperation(CoroutineWatch<T> watch, int seen, bool isSeen)
        {
            _watch = watch;
            _seen = seen;
            _isSeen = isSeen;
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _watch);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            if (context.Flags == PollFlags.None)
            {
                if (!_isSeen && _watch.Version != _seen)
                {
                    return PollStatus.Completed;
                }

                _watch._waiters.Park(ref context);
                return PollStatus.Pending;
            }

            return _watch._waiters.Resume(ref context);
        }

        /// <inheritdoc/>
        public T GetResult() => _watch._value;
    }
}
