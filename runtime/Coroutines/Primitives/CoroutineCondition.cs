using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Lets coroutines that hold a lock wait until others notify them. asyncio's <c>Condition</c>.</summary>
/// <remarks>Made once and bound to the loop of its first use; waiting and leaving are O(1) and allocate nothing.</remarks>
[StackTraceHidden]
public sealed partial class CoroutineCondition
{
    private readonly CoroutineLock _lock;
    private WaitQueue _waiters;

    /// <summary>Makes a condition with a lock of its own.</summary>
    public CoroutineCondition()
        : this(new CoroutineLock())
    {
    }

    /// <summary>Makes a condition on a lock that others share.</summary>
    /// <param name="shared">The lock.</param>
    public CoroutineCondition(CoroutineLock shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        _lock = shared;
    }

    /// <summary>Whether the lock is held.</summary>
    public bool IsLocked => _lock.IsLocked;

    internal CoroutineLock Lock => _lock;

    /// <summary>Takes the lock; see <see cref="CoroutineLock.Acquire"/>.</summary>
    public CoroutineOperation<CoroutineLock.Holder, CoroutineLock.AcquireOperation> Acquire() => _lock.Acquire();

    /// <summary>Gives the lock back; see <see cref="CoroutineLock.Release"/>.</summary>
    public void Release() => _lock.Release();

    /// <summary>Releases the lock, waits for a notification, and takes the lock again (also when the wait is cancelled).</summary>
    public CoroutineOperation<WaitOperation> Wait() => new WaitOperation(this);

    /// <summary>Waits, as <see cref="Wait"/> does, until a condition holds.</summary>
    /// <param name="predicate">The condition; asked while the lock is held.</param>
    public CoroutineOperation<WaitForOperation> WaitFor(Func<bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new WaitForOperation(this, predicate);
    }

    /// <summary>Wakes waiters; they go on when they have the lock.</summary>
    /// <param name="count">How many at most; zero and less wakes nobody.</param>
    /// <exception cref="InvalidOperationException">The lock is not held.</exception>
    public void Notify(int count = 1)
    {
        _waiters.Verify();
        if (!IsLocked)
        {
            ThrowHelper.ThrowInvalid("Notify needs the lock: acquire the condition first.");
        }

        _waiters.Wake(count);
    }

    /// <summary>Wakes all waiters.</summary>
    /// <exception cref="InvalidOperationException">The lock is not held.</exception>
    public void NotifyAll() => Notify(int.MaxValue);

    /// <summary>One wait; the state of it lives in the operation that polls.</summary>
    [StackTraceHidden]
    internal struct WaitCore
    {
        private State _state;
        private bool _cancelled;
        private CoroutineCancellation _cancellation;

        private enum State : byte
        {
            Start = 0,
            Waiting = 1,
            Acquiring = 2,
        }

        public PollStatus Poll(CoroutineCondition condition, ref PollContext context)
        {
            if (_state == State.Start)
            {
                if (!condition.IsLocked)
                {
                    ThrowHelper.ThrowInvalid("Wait needs the lock: acquire the condition first.");
                }

                condition._lock.Release();
                condition._waiters.Park(ref context);
                _state = State.Waiting;
                return PollStatus.Pending;
            }

            if (_state == State.Waiting)
            {
                PollStatus resumed = condition._waiters.Resume(ref context);
                if (resumed == PollStatus.Canceled)
                {
                    Remember(ref context, resumed);
                }

                _state = State.Acquiring;
            }

            while (true)
            {
                PollStatus status = condition._lock.PollAcquire(ref context);
                if (status == PollStatus.Pending)
                {
                    return status;
                }

                if (status == PollStatus.Completed)
                {
                    break;
                }

                Remember(ref context, status);
            }

            _state = State.Start;
            if (!_cancelled)
            {
                return PollStatus.Completed;
            }

            // It may have been notified before it was cancelled: the notification goes to another.
            _cancelled = false;
            condition._waiters.Wake(1);
            return context.RestoreCancellation(in _cancellation);
        }

        private void Remember(ref PollContext context, PollStatus status)
        {
            _cancelled = status == PollStatus.Canceled;
            _cancellation = context.CaptureCancellation();
        }
    }

    /// <summary>Waits for a notification; from <see cref="Wait"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct WaitOperation : ICoroutineMachine
    {
        private readonly CoroutineCondition _condition;
        private WaitCore _core;

        internal WaitOperation(CoroutineCondition condition)
        {
            _condition = condition;
            _core = default;
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _condition);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context) => _core.Poll(_condition, ref context);
    }

    /// <summary>Waits for a condition to hold; from <see cref="WaitFor"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct WaitForOperation : ICoroutineMachine
    {
        private readonly CoroutineCondition _condition;
        private readonly Func<bool> _predicate;
        private WaitCore _core;

        internal WaitForOperation(CoroutineCondition condition, Func<bool> predicate)
        {
            _condition = condition;
            _predicate = predicate;
            _core = default;
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _condition);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            bool resumed = context.Flags != 0;
            while (resumed || !_predicate())
            {
                PollStatus status = _core.Poll(_condition, ref context);
                if (status != PollStatus.Completed)
                {
                    return status;
                }

                resumed = false;
            }

            return PollStatus.Completed;
        }
    }
}
