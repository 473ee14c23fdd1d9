namespace Coroutines;

/// <summary>Moments and spans of a loop's time, in ticks.</summary>
internal static class LoopTime
{
    /// <summary>A time that never comes: no timer waits for it.</summary>
    public const long Never = long.MaxValue;

    /// <summary>The end of a loop's time. What lies behind it never comes, and it leaves room to add to it.</summary>
    public const long End = long.MaxValue / 2;

    /// <summary>A delay given in seconds as ticks.</summary>
    public static long Ticks(double seconds, string parameter)
    {
        double ticks = seconds * TimeSpan.TicksPerSecond;
        if (double.IsNaN(ticks) || ticks > long.MaxValue / 2 || ticks < long.MinValue / 2)
        {
            ThrowHelper.ThrowDuration(parameter);
        }

        return (long)Math.Round(ticks);
    }

    /// <summary>A time so much later; behind the end of time it is <see cref="Never"/>.</summary>
    public static long Add(long time, long ticks) => ticks > End - time ? Never : time + ticks;

    /// <summary>A time that a user gives.</summary>
    public static long Deadline(TimeSpan time) => time.Ticks > End ? Never : time.Ticks;
}
