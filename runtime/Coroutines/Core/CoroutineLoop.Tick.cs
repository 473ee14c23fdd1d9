namespace Coroutines;

public sealed unsafe partial class CoroutineLoop
{
    /// <summary>
    /// One frame: takes what came from other threads, wakes those who wait for the next frame, then moves the loop's time to each
    /// deadline in turn up to <paramref name="delta"/>, running what is ready after each.
    /// </summary>
    /// <param name="delta">How far to move the loop's time.</param>
    /// <exception cref="InvalidOperationException">The loop is running already, or belongs to another thread.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time would run backwards or overflow.</exception>
    /// <remarks>At most <see cref="CoroutineLoopOptions.MaxIterationsPerTick"/> turns; the rest waits for the next tick. Allocates nothing.</remarks>
    public void Tick(TimeSpan delta)
    {
        if (delta.Ticks < 0)
        {
            ThrowHelper.ThrowNegativeTick(nameof(delta));
        }

        TickCore(delta.Ticks);
    }

    /// <inheritdoc cref="Tick(TimeSpan)"/>
    /// <param name="seconds">How far to move the loop's time, in seconds.</param>
    public void Tick(double seconds)
    {
        long ticks = LoopTime.Ticks(seconds, nameof(seconds));
        if (ticks < 0)
        {
            ThrowHelper.ThrowNegativeTick(nameof(seconds));
        }

        TickCore(ticks);
    }

    private void TickCore(long ticks)
    {
        Enter();
        _ticking = true;
        try
        {
            long end = EndOfTick(ticks);
            int left = _options.MaxIterationsPerTick;
            TakeInbox();
            LookForEvents();
            TakeFrames();
            left = RunTurns(left);
            bool isLate = false;
            bool isOver = false;
            while (TryFireNext(end, left, out long deadline))
            {
                isLate |= isOver && deadline > _clock.Last;
                _clock.MoveTo(deadline);
                left -= _wokeSleepers ? 1 : 0;
                if (left > 0)
                {
                    left = RunTurns(left);
                }

                isOver = left == 0;
            }

            isLate |= isOver && end > _clock.Last;
            _clock.MoveTo(end);
            Timers.Advance(end);
            if (left == 0 && (isLate || _debug) && ReadyCount != 0)
            {
                ReportLateTick(isLate);
            }
        }
        finally
        {
            _ticking = false;
            Leave();
        }
    }

    private long EndOfTick(long ticks)
    {
        if (!_clock.TryAddTick(ticks, out long end))
        {
            ThrowHelper.ThrowDuration("delta");
        }

        return end;
    }

    /// <summary>Time that moved past deadlines is always told of; debug mode tells of every tick that left something ready.</summary>
    private void ReportLateTick(bool isLate) => Report(
        $"A tick took {_options.MaxIterationsPerTick} turns and {ReadyCount} entries are still ready; they wait for the next tick."
        + (isLate ? " The loop's time moved past the deadlines of some: tick by less, or raise MaxIterationsPerTick." : ""),
        null,
        null,
        isFinding: true);

    /// <summary>Fires the timers of the earliest deadline. If all are of sleepers and it would be their turn now, that turn is over.</summary>
    private bool TryFireNext(long end, int left, out long deadline)
    {
        _wokeSleepers = false;
        _wakesSleepers = left > 0 && !_ready.HasWork;
        bool fired = Timers.TryFireNext(end, out deadline);
        _wakesSleepers = false;
        return fired;
    }

    /// <summary>Those who wait for the next frame become ready, in order.</summary>
    private void TakeFrames()
    {
        ReadOnlySpan<ReadyEntry> frames = _frames.Take();
        _ready.EnsureRoom(frames.Length);
        foreach (ReadyEntry frame in frames)
        {
            if (frame.Type != ReadyEntry.None)
            {
                Wake(frame.Index);
            }
        }
    }
}
