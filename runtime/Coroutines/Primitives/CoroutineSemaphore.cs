using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A counter of permits, fair: first come, first served. asyncio's <c>Semaphore</c> and <c>BoundedSemaphore</c>.</summary>
/// <remarks>Made once and bound to the loop of its first use; waiting and leaving are O(1) and allocate nothing. Use: <c>using (await semaphore.Acquire()) { ... }</c>.</remarks>
[StackTraceHidden]
public sealed partial class CoroutineSemaphore
{
    private readonly int _bound;
    private WaitQueue _waiters;

    /// <summary>Makes a semaphore.</summary>
    /// <param name="value">How many permits there are at first.</param>
    /// <param name="bounded">Whether releasing more than were taken is an error.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public CoroutineSemaphore(int value = 1, bool bounded = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
        _bound = bounded ? value : int.MaxValue;
    }

    /// <summary>How many permits are free.</summary>
    public int Value { get; private set; }

    /// <summary>Whether an <see cref="Acquire"/> would wait.</summary>
    public bool IsLocked => Value == 0 || !_waiters.AllCanceled();

    /// <summary>Takes a permit, waiting for one if none is free or others wait.</summary>
    public CoroutineOperation<Holder, AcquireOperation> Acquire() => new AcquireOperation(this);

    /// <summary>Takes a permit if one is free and nobody waits.</summary>
    /// <returns>Whether one was taken.</returns>
    public bool TryAcquire()
    {
        _waiters.Verify();
        if (IsLocked)
        {
            return false;
        }

        Value--;
        return true;
    }

    /// <summary>Gives a permit back; it goes to the first who waits.</summary>
    /// <exception cref="SemaphoreFullException">The semaphore is bounded and no permit is out.</exception>
    public void Release()
    {
        _waiters.Verify();
        if (Value >= _bound)
        {
            throw new SemaphoreFullException("The bounded semaphore was released more often than acquired. Release once for each Acquire.");
        }

        Value++;
        WakeNext();
    }

    private void WakeNext()
    {
        if (_waiters.WakeNext())
        {
            Value--;
        }
    }

    private PollStatus PollAcquire(ref PollContext context)
    {
        if (context.Flags == PollFlags.None)
        {
            _waiters.Bind(context.Loop);
            if (!IsLocked)
            {
                Value--;
                return PollStatus.Completed;
            }

            _waiters.Park(ref context);
            return PollStatus.Pending;
        }

        if (!_waiters.TryResume(ref context, out bool woken))
        {
            if (woken)
            {
                // It was given a permit and cancelled before it went on: the permit goes to the next.
                Value++;
                WakeNext();
            }

            return context.Loop.DeliverCancel(context.Task);
        }

        if (Value > 0)
        {
            WakeNext();
        }

        return PollStatus.Completed;
    }

    // Of its own shape as the lock's are: a user sees whose permit it is.
    /// <summary>Waits for a permit; from <see cref="Acquire"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct AcquireOperation : ICoroutineMachine<Holder>
    {
        private readonly CoroutineSemaphore _semaphore;

        internal AcquireOperation(CoroutineSemaphore owner) => _semaphore = owner;

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context) => _semaphore.PollAcquire(ref context);

        /// <inheritdoc/>
        public Holder GetResult() => new(_semaphore);
    }

    /// <summary>Holds a permit until it is disposed.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Disposed, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct Holder : IDisposable
    {
        private readonly CoroutineSemaphore _semaphore;

        internal Holder(CoroutineSemaphore owner) => _semaphore = owner;

        /// <summary>Gives the permit back.</summary>
        public void Dispose() => _semaphore?.Release();
    }
}
