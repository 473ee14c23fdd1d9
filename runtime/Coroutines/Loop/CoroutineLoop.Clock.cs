using System.Runtime.CompilerServices;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private long _now;
    private long _origin;
    private bool _live;

    /// <summary>The loop's time since it was made; it moves by the clock, or by <c>Tick</c>.</summary>
    public TimeSpan Time => new(Now());

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
        TimeProvider provider = _clock.Provider;
        long elapsed = provider.GetElapsedTime(_origin).Ticks;
        return _now > elapsed ? _now : elapsed;
    }

    /// <summary>Ties the loop's time to the clock while it runs by it.</summary>
    private void StartClock()
    {
        if (_clock.Kind != CoroutineClock.ClockKind.Real)
        {
            return;
        }

        TimeProvider provider = _clock.Provider;
        long past = (long)(_now * ((double)provider.TimestampFrequency / TimeSpan.TicksPerSecond));
        _origin = provider.GetTimestamp() - past;
        _live = true;
    }

    private void StopClock()
    {
        if (_live)
        {
            _now = ReadClock();
            _live = false;
        }
    }
}
