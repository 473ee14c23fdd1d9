using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A mutual exclusion lock for coroutines, fair: first come, first served. asyncio's <c>Lock</c>.</summary>
/// <remarks>Made once and bound to the loop of its first use; waiting and leaving are O(1) and allocate nothing. Use: <c>using (await mutex.Acquire()) { ... }</c>.</remarks>
[StackTraceHidden]
public sealed partial class CoroutineLock
{
    private WaitQueue _waiters;
    private HoldingTask _holder;

    /// <summary>Whether a coroutine holds the lock.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Takes the lock, waiting for it if it is held or others wait.</summary>
    public CoroutineOperation<Holder, AcquireOperation> Acquire() => new AcquireOperation(this);

    /// <summary>Takes the lock if it is free and nobody waits.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool TryAcquire()
    {
        _waiters.Verify();
        if (IsLocked || !_waiters.AllCanceled())
        {
            return false;
        }

        IsLocked = true;
        _holder = HoldingTask.Of(_waiters.Loop);
        _waiters.NoteHolder(this);

        return true;
    }

    /// <summary>Gives the lock back; the first waiter is woken, and newcomers queue behind it.</summary>
    /// <exception cref="InvalidOperationException">The lock is not held.</exception>
    public void Release()
    {
        _waiters.Verify();
        if (!IsLocked)
        {
            ThrowHelper.ThrowInvalid("The lock is not held. Release it once for each Acquire.");
        }

        IsLocked = false;
        _waiters.ForgetHolder(this);

        _waiters.WakeFirst();
    }

    internal PollStatus PollAcquire(ref PollContext context)
    {
        if (context.Flags == PollFlags.None)
        {
            _waiters.Bind(context.Loop);
            if (!IsLocked && _waiters.AllCanceled())
            {
                Take(ref context);
                return PollStatus.Completed;
            }

            _waiters.Park(ref context);
            return PollStatus.Pending;
        }

        if (!_waiters.TryResume(ref context, out _))
        {
            if (!IsLocked)
            {
                _waiters.WakeFirst();
            }

            return context.Loop.DeliverCancel(context.Task);
        }

        Take(ref context);
        return PollStatus.Completed;
    }

    private void Take(ref PollContext context)
    {
        IsLocked = true;
        _holder = HoldingTask.Of(context.Loop, context.Task);
        if (context.Loop.IsDebug)
        {
            context.Loop.NoteLock(this);
        }
    }

    /// <summary>Waits for the lock; from <see cref="Acquire"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct AcquireOperation : ICoroutineMachine<Holder>
    {
        private readonly CoroutineLock _lock;

        internal AcquireOperation(CoroutineLock owner) => _lock = owner;

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context) => _lock.PollAcquire(ref context);

        /// <inheritdoc/>
        public Holder GetResult() => new(_lock);
    }

    /// <summary>Holds the lock until it is disposed.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Disposed, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct Holder : IDisposable
    {
        private readonly CoroutineLock _lock;

        internal Holder(CoroutineLock owner) => _lock = owner;

        /// <summary>Releases the lock.</summary>
        public void Dispose() => _lock?.Release();
    }
}
