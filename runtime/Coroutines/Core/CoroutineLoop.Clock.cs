using System.Runtime.CompilerServices;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    /// <summary>A second of the clock is then eleven days of the loop.</summary>
    private const double FastestScale = 1e6;

    private LoopClock _clock;

    /// <summary>The loop's time since it was made; it moves by the clock, or by <c>Tick</c>.</summary>
    public TimeSpan Time => new(Now());

    /// <summary>How fast the loop's time runs against its clock: 1 as fast, 0.5 half as fast, 0 not at all; at most a million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, more than a million, or not a number.</exception>
    public double TimeScale
    {
        get => _clock.Scale;
        set
        {
            VerifyAccess();
            if (!(value is >= 0 and <= FastestScale))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A time scale is zero or more, and at most a million.");
            }

            _clock.Scale = value;
            LookAtOnce();
        }
    }

    /// <summary>Whether the loop's time stands still, also a virtual clock's; coroutines that do not wait for time go on.</summary>
    /// <remarks>A run in which nothing but time could wake anybody is then a deadlock.</remarks>
    public bool IsPaused
    {
        get => _clock.IsPaused;
        set
        {
            VerifyAccess();
            _clock.IsPaused = value;
            LookAtOnce();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long Now() => _clock.Now();

    /// <summary>The absolute deadline of a timeout; <see cref="Timeout.InfiniteTimeSpan"/> is none.</summary>
    internal long DeadlineAfter(TimeSpan timeout) => timeout == Timeout.InfiniteTimeSpan ? LoopTime.Never : LoopTime.Add(Now(), timeout.Ticks);
}
