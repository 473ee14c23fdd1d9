using System.Runtime.CompilerServices;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    /// <summary>A time that never comes: no timer waits for it.</summary>
    internal const long Never = long.MaxValue;

    /// <summary>The end of a loop's time. What lies behind it never comes, and it leaves room to add to it.</summary>
    internal const long EndOfTime = long.MaxValue / 2;

    /// <summary>A second of the clock is then eleven days of the loop.</summary>
    private const double FastestScale = 1e6;

    private long _now;
    private bool _live;
    private double _scale = 1;
    private bool _paused;

    /// <summary>A stamp of the clock, the loop's time then, and the part of a tick above that.</summary>
    private long _origin;
    private long _base;
    private double _part;

    /// <summary>How far the clock was from <see cref="_origin"/> at the last look.</summary>
    private long _elapsed;

    /// <summary>The loop's time since it was made; it moves by the clock, or by <c>Tick</c>.</summary>
    public TimeSpan Time => new(Now());

    /// <summary>How fast the loop's time runs against its clock: 1 as fast, 0.5 half as fast, 0 not at all; at most a million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, more than a million, or not a number.</exception>
    public double TimeScale
    {
        get => _scale;
        set
        {
            VerifyAccess();
            if (!(value is >= 0 and <= FastestScale))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A time scale is zero or more, and at most a million.");
            }

            Rebase();
            _scale = value;
        }
    }

    /// <summary>Whether the loop's time stands still, also a virtual clock's; coroutines that do not wait for time go on.</summary>
    /// <remarks>A run in which nothing but time could wake anybody is then a deadlock.</remarks>
    public bool IsPaused
    {
        get => _paused;
        set
        {
            VerifyAccess();
            Rebase();
            _paused = value;
        }
    }

    /// <summary>Cleanup at the end of a loop may sleep, also if its time stood still.</summary>
    private double Rate => !_paused && (_scale > 0 || !_closing) ? _scale : _closing ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long Now() => _live ? ReadClock() : _now;

    /// <summary>A delay as ticks: negative is zero.</summary>
    internal static long Ticks(TimeSpan delay) => delay.Ticks;

    /// <summary>A delay given in seconds as ticks.</summary>
    internal static long Ticks(double seconds, string parameter)
    {
        double ticks = seconds * TimeSpan.TicksPerSecond;
        if (double.IsNaN(ticks) || ticks > long.MaxValue / 2 || ticks < long.MinValue / 2)
        {
            ThrowHelper.ThrowDuration(parameter);
        }

        return (long)Math.Round(ticks);
    }

    /// <summary>A time so much later; behind the end of time it is <see cref="Never"/>.</summary>
    internal static long AddTime(long time, long ticks) => ticks > EndOfTime - time ? Never : time + ticks;

    /// <summary>A time that a user gives.</summary>
    internal static long Deadline(TimeSpan time) => time.Ticks > EndOfTime ? Never : time.Ticks;

    /// <summary>The absolute deadline of a timeout; <see cref="Timeout.InfiniteTimeSpan"/> is none.</summary>
    internal long DeadlineAfter(TimeSpan timeout) => timeout == Timeout.InfiniteTimeSpan ? Never : AddTime(Now(), timeout.Ticks);

    private long ReadClock()
    {
        long elapsed = _clock.Provider.GetElapsedTime(_origin).Ticks;
        if (elapsed < _elapsed)
        {
            // It was set back: time goes on from here.
            Restart();
            return _now;
        }

        _elapsed = elapsed;
        long now = Rate == 1 ? _base + elapsed : AddScaled(_base, elapsed, _part, out _);
        return _now = Math.Clamp(now, _now, EndOfTime);
    }

    /// <summary>Moves a time by ticks of the clock. What is less than a tick is kept, so that small steps add up.</summary>
    private long AddScaled(long time, long ticks, double part, out double rest)
    {
        double moved = (ticks * Rate) + part;
        if (moved >= EndOfTime - time)
        {
            rest = 0;
            return EndOfTime;
        }

        double whole = Math.Floor(moved);
        rest = moved - whole;
        return time + (long)whole;
    }

    /// <summary>Ties the loop's time to the clock while it runs by it.</summary>
    private void StartClock()
    {
        if (_clock.Kind == CoroutineClock.ClockKind.Real)
        {
            Restart();
            _live = true;
        }
    }

    private void StopClock()
    {
        if (_live)
        {
            try
            {
                Rebase();
            }
            finally
            {
                _live = false;
            }
        }
    }

    /// <summary>Counts from here on, before the rate changes.</summary>
    private void Rebase()
    {
        if (_live)
        {
            ReadClock();
            AddScaled(_base, _elapsed, _part, out _part);
            Restart();
        }
    }

    private void Restart()
    {
        _base = _now;
        _origin = _clock.Provider.GetTimestamp();
        _elapsed = 0;
    }

    /// <summary>How long the clock takes to move the loop's time so far, at least; <see cref="Never"/> if that stands.</summary>
    private long RealTicks(long ticks) =>
        ticks <= 0 ? 0 : Rate == 1 ? ticks : Rate == 0 ? Never : (long)Math.Min(EndOfTime, Math.Ceiling(ticks / Rate));
}
