using System.Runtime.CompilerServices;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private long _now;
    private long _origin;
    private bool _live;
    private double _scale = 1;
    private bool _paused;
    private long _base;

    /// <summary>The loop's time since it was made; it moves by the clock, or by <c>Tick</c>.</summary>
    public TimeSpan Time => new(Now());

    /// <summary>How fast the loop's time runs against its clock: 1 as fast, 0.5 half as fast; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, infinite or not a number.</exception>
    public double TimeScale
    {
        get => _scale;
        set
        {
            VerifyAccess();
            if (!(value >= 0 && double.IsFinite(value)))
            {
                ThrowHelper.ThrowDuration(nameof(value));
            }

            Rebase();
            _scale = value;
        }
    }

    /// <summary>Whether the loop's time stands still; coroutines that do not wait for time go on.</summary>
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

    private double Rate => _paused ? 0 : _scale;

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

    internal static long AddTime(long time, long ticks)
    {
        if (ticks > (long.MaxValue / 2) - time)
        {
            ThrowHelper.ThrowDuration("delay");
        }

        return time + ticks;
    }

    /// <summary>The absolute deadline of a timeout; <see cref="Timeout.InfiniteTimeSpan"/> is none.</summary>
    internal long DeadlineAfter(TimeSpan timeout) =>
        timeout == Timeout.InfiniteTimeSpan ? long.MaxValue : timeout.Ticks <= 0 ? Now() + timeout.Ticks : AddTime(Now(), timeout.Ticks);

    private long ReadClock()
    {
        long elapsed = _clock.Provider.GetElapsedTime(_origin).Ticks;
        long now = _base + (Rate == 1 ? elapsed : (long)(elapsed * Rate));
        return _now = Math.Max(_now, now);
    }

    /// <summary>Ties the loop's time to the clock while it runs by it.</summary>
    private void StartClock()
    {
        if (_clock.Kind == CoroutineClock.ClockKind.Real)
        {
            _base = _now;
            _origin = _clock.Provider.GetTimestamp();
            _live = true;
        }
    }

    private void StopClock()
    {
        if (_live)
        {
            ReadClock();
            _live = false;
        }
    }

    private void Rebase()
    {
        if (_live)
        {
            _base = ReadClock();
            _origin = _clock.Provider.GetTimestamp();
        }
    }

    /// <summary>How long the clock takes to move the loop's time so far; without end if it stands.</summary>
    private long RealTicks(long ticks) => Rate == 1 ? ticks : Rate == 0 ? long.MaxValue : (long)Math.Min(long.MaxValue / 2, ticks / Rate);
}
