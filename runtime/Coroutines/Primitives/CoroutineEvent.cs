using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A flag that coroutines wait for. asyncio's <c>Event</c>.</summary>
/// <param name="isSet">Whether it is set at first.</param>
/// <remarks>Made once and bound to the loop of its first use; waiting and leaving are O(1) and allocate nothing.</remarks>
[StackTraceHidden]
public sealed partial class CoroutineEvent(bool isSet = false)
{
    // What it is a part of, and is shown instead of it.
    private readonly object? _owner;
    private WaitQueue _waiters;

    internal CoroutineEvent(object owner, bool isSet)
        : this(isSet) => _owner = owner;

    /// <summary>Whether the flag is set.</summary>
    public bool IsSet { get; internal set; } = isSet;

    /// <summary>Sets the flag and wakes all who wait, in order.</summary>
    public void Set()
    {
        Verify();
        if (!IsSet)
        {
            IsSet = true;
            _waiters.Wake(int.MaxValue);
        }
    }

    /// <summary>Clears the flag; who was woken already goes on.</summary>
    public void Clear()
    {
        Verify();
        IsSet = false;
    }

    internal void Bind(CoroutineLoop loop) => _waiters.Bind(loop);

    internal bool Verify() => _waiters.Verify();

    /// <summary>Waits until the flag is set; does not suspend if it is.</summary>
    public CoroutineOperation<WaitOperation> Wait() => new WaitOperation(this);

    /// <summary>Waits for the flag; from <see cref="Wait"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct WaitOperation : ICoroutineMachine
    {
        private readonly CoroutineEvent _event;

        internal WaitOperation(CoroutineEvent owner) => _event = owner;

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            if (context.Flags == PollFlags.None)
            {
                if (_event.IsSet)
                {
                    return PollStatus.Completed;
                }

                _event._waiters.Park(ref context);
                return PollStatus.Pending;
            }

            return _event._waiters.Resume(ref context);
        }
    }
}
