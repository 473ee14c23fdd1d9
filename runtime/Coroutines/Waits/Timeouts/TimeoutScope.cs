using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// A limit of time around a block: <c>await using (TimeoutAfter(limit)) { ... }</c>. When it is up, the block is cancelled and
/// <see cref="TimeoutException"/> comes out of it. asyncio's <c>timeout</c>.
/// </summary>
/// <remarks>
/// The deadline counts from the call that makes it; the limit belongs to the task that enters the block, and one that is never entered does nothing.
/// It is entered once. A handle to a record of the loop, which is freed when the block ends; <see cref="Preserve"/> keeps it for questions
/// afterwards. Allocates nothing once the loop is warm.
/// </remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "A scope is entered, never compared.")]
[StackTraceHidden]
public readonly partial struct TimeoutScope : ICoroutineScope
{
    private readonly TimeLimit? _limit;
    private readonly uint _round;

    internal TimeoutScope(TimeLimit limit)
    {
        _limit = limit;
        _round = limit.Round;
    }

    /// <summary>Whether the time was up (asyncio's <c>expired</c>).</summary>
    /// <exception cref="InvalidOperationException">The block has ended and the scope was not preserved.</exception>
    public bool IsExpired => Limit() is { Record: not 0 } limit && RecordOf(limit).State is TimeoutState.Expiring or TimeoutState.Expired;

    /// <summary>The deadline in the loop's time, null for none (asyncio's <c>when</c>).</summary>
    /// <exception cref="InvalidOperationException">The block has ended and the scope was not preserved.</exception>
    public TimeSpan? Deadline
    {
        get
        {
            TimeLimit limit = Limit();
            long deadline = limit.Record == 0 ? limit.Deadline : RecordOf(limit).Deadline;
            return deadline == LoopTime.Never ? null : new TimeSpan(deadline);
        }
    }

    /// <summary>Moves the deadline.</summary>
    /// <param name="deadline">In the loop's time; null for none. One that has passed expires in the next turn.</param>
    /// <exception cref="InvalidOperationException">The block was not entered yet, the time is up already, or the block has ended.</exception>
    public void RescheduleAt(TimeSpan? deadline)
    {
        TimeLimit limit = Limit();
        if (limit.Record == 0)
        {
            ThrowHelper.ThrowInvalid("The timeout cannot be moved yet: its block was not entered.");
        }

        if (RecordOf(limit).State != TimeoutState.Active)
        {
            ThrowHelper.ThrowInvalid("The timeout cannot be moved any more: its time is up, or its block has ended.");
        }

        limit.Loop.VerifyAccess();
        limit.Loop.Timeouts.Set(limit.Record, deadline is { } time ? LoopTime.Deadline(time) : LoopTime.Never);
    }

    /// <inheritdoc cref="RescheduleAt(TimeSpan?)"/>
    /// <param name="milliseconds">In milliseconds of the loop's time. A time that has passed expires in the next turn.</param>
    public void RescheduleAt(int milliseconds) => RescheduleAt(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Moves the deadline to so long from now.</summary>
    /// <param name="timeout">How long from now; null or <see cref="Timeout.InfiniteTimeSpan"/> for no deadline.</param>
    /// <exception cref="InvalidOperationException">The block was not entered yet, the time is up already, or the block has ended.</exception>
    public void Reschedule(TimeSpan? timeout) =>
        RescheduleAt(timeout is { } limit && Limit().Loop.DeadlineAfter(limit) is var deadline and not LoopTime.Never ? new TimeSpan(deadline) : null);

    /// <inheritdoc cref="Reschedule(TimeSpan?)"/>
    /// <param name="milliseconds">How long from now, in milliseconds; -1 is no deadline.</param>
    public void Reschedule(int milliseconds) => Reschedule(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Keeps the record after the block's end until the returned value is disposed.</summary>
    public PreservedTimeout Preserve()
    {
        TimeLimit limit = Limit();
        limit.Claims++;
        return new PreservedTimeout(this, limit.Loop.RentClaim(out uint generation), generation);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It was entered before, not inside a task, or the loop is another one.</exception>
    public void Enter()
    {
        if (_limit is { } limit && (limit.Round != _round || limit.Record != 0))
        {
            ThrowHelper.ThrowInvalid("This timeout was entered already. Make one with TimeoutAfter or TimeoutAt for each block.");
        }

        Limit().Loop.Timeouts.Enter(_limit!);
    }

    /// <inheritdoc/>
    public Coroutine<bool> Exit(ScopeExit kind, Exception? error)
    {
        TimeLimit limit = Limit();
        if (limit.Record == 0)
        {
            ThrowHelper.ThrowInvalid("This timeout was not entered.");
        }

        CoroutineLoop loop = limit.Loop;
        bool cancelled = error is null ? kind == ScopeExit.Canceled : loop.Tokens.IsCancellation(error);
        bool expired = loop.Timeouts.End(limit.Record, cancelled, keep: true);
        if (limit.Claims == 0)
        {
            loop.Timeouts.Retire(limit);
        }

        return loop.Store.Stage<ExitMachine, bool>(new ExitMachine(expired, error));
    }

    /// <summary>Not for ordinary code: only a coroutine tells the scope how its block ended.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask DisposeAsync()
    {
        ThrowHelper.ThrowNotInOrdinaryCode("A timeout scope");
        return default;
    }

    internal void EndClaim(int claim, uint generation)
    {
        if (_limit is { } limit && limit.Round == _round && limit.Loop.TryEndClaim(claim, generation)
            && --limit.Claims == 0 && limit.Record != 0 && RecordOf(limit).State >= TimeoutState.Expired)
        {
            limit.Loop.Timeouts.Retire(limit);
        }
    }

    private static ref TimeoutRecord RecordOf(TimeLimit limit) => ref limit.Loop.Timeouts.Record(limit.Record);

    private TimeLimit Limit()
    {
        if (_limit is null)
        {
            ThrowHelper.ThrowInvalid("This timeout is empty (default). Make one with TimeoutAfter or TimeoutAt.");
        }

        if (_limit.Round != _round)
        {
            ThrowHelper.ThrowInvalid("The block of this timeout has ended. Use Preserve() to ask it afterwards.");
        }

        return _limit;
    }

    [CoroutineMachine("TimeoutScope.Exit")]
    [StackTraceHidden]
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
