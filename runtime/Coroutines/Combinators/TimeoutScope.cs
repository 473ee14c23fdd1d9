using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// A limit of time around a block: <c>await using (TimeoutAfter(limit)) { ... }</c>. When it is up, the block is cancelled and
/// <see cref="TimeoutException"/> comes out of it. asyncio's <c>timeout</c>.
/// </summary>
/// <remarks>A handle to a record of the loop, which is freed when the block ends; <see cref="Preserve"/> keeps it for questions afterwards. Allocates nothing.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "A scope is entered, never compared.")]
public readonly struct TimeoutScope : ICoroutineScope
{
    private readonly CoroutineLoop _loop;
    private readonly int _record;
    private readonly uint _generation;

    internal TimeoutScope(CoroutineLoop loop, int record)
    {
        _loop = loop;
        _record = record;
        _generation = loop.TimeoutAt(record).Generation;
    }

    /// <summary>Whether the time was up (asyncio's <c>expired</c>).</summary>
    /// <exception cref="InvalidOperationException">The block has ended and the scope was not preserved.</exception>
    public bool IsExpired => Record().State is TimeoutState.Expiring or TimeoutState.Expired;

    /// <summary>The deadline in the loop's time, null for none (asyncio's <c>when</c>).</summary>
    /// <exception cref="InvalidOperationException">The block has ended and the scope was not preserved.</exception>
    public TimeSpan? Deadline => Record().Deadline is var deadline and not long.MaxValue ? new TimeSpan(deadline) : null;

    /// <summary>Moves the deadline.</summary>
    /// <param name="deadline">In the loop's time; null for none. One that has passed expires in the next turn.</param>
    /// <exception cref="InvalidOperationException">The time is up already, or the block has ended.</exception>
    public void RescheduleAt(TimeSpan? deadline)
    {
        if (Record().State != TimeoutState.Active)
        {
            ThrowHelper.ThrowInvalid("The timeout cannot be moved any more: its time is up, or its block has ended.");
        }

        _loop.VerifyAccess();
        _loop.SetTimeout(_record, deadline?.Ticks ?? long.MaxValue);
    }

    /// <summary>Moves the deadline to so long from now.</summary>
    /// <param name="timeout">How long from now; null or <see cref="Timeout.InfiniteTimeSpan"/> for no deadline.</param>
    /// <exception cref="InvalidOperationException">The time is up already, or the block has ended.</exception>
    public void Reschedule(TimeSpan? timeout) =>
        RescheduleAt(timeout is { } limit && _loop.DeadlineAfter(limit) is var deadline and not long.MaxValue ? new TimeSpan(deadline) : null);

    /// <summary>Keeps the record after the block's end until the returned value is disposed.</summary>
    public PreservedTimeout Preserve()
    {
        Record().Preserved = true;
        return new PreservedTimeout(this);
    }

    /// <inheritdoc/>
    public Coroutine<bool> Exit(ScopeExit kind, Exception? error)
    {
        ref TimeoutRecord record = ref Record();
        bool cancelled = kind == ScopeExit.Cancelled || (kind == ScopeExit.Faulted && error is not null && _loop.IsCancellation(error));
        bool expired = _loop.EndTimeout(_record, cancelled, keep: record.Preserved);
        return _loop.Store.Stage<ExitMachine, bool>(new ExitMachine(expired, error));
    }

    /// <summary>Not for ordinary code: only a coroutine tells the scope how its block ended.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask DisposeAsync()
    {
        ThrowHelper.ThrowNotInOrdinaryCode("A timeout scope");
        return default;
    }

    internal void Free()
    {
        ref TimeoutRecord record = ref Record();
        record.Preserved = false;
        if (record.State >= TimeoutState.Expired)
        {
            _loop.FreeTimeout(_record);
        }
    }

    private ref TimeoutRecord Record()
    {
        if (_loop is null)
        {
            ThrowHelper.ThrowInvalid("This timeout is empty (default). Make one with TimeoutAfter or TimeoutAt.");
        }

        ref TimeoutRecord record = ref _loop.TimeoutAt(_record);
        if (record.Generation != _generation)
        {
            ThrowHelper.ThrowInvalid("The block of this timeout has ended. Use Preserve() to ask it afterwards.");
        }

        return ref record;
    }

    [CoroutineMachine("TimeoutScope.Exit")]
    private readonly struct ExitMachine(bool expired, Exception? error) : ICoroutineMachine<bool>
    {
        public PollStatus Poll(ref PollContext context)
        {
            if (expired)
            {
                throw new TimeoutException("The block did not end within its time.", error);
            }

            return PollStatus.Completed;
        }

        public bool GetResult() => false;
    }
}

/// <summary>Keeps the record of a <see cref="TimeoutScope"/> until it is disposed.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Disposed, never compared.")]
public readonly struct PreservedTimeout : IDisposable
{
    internal PreservedTimeout(TimeoutScope scope) => Scope = scope;

    /// <summary>The scope.</summary>
    public TimeoutScope Scope { get; }

    /// <summary>Lets the record go.</summary>
    public void Dispose() => Scope.Free();
}
