using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Coroutines.Generator.Tests.Robustness;

/// <summary>The time that the current thread has computed, which a busy machine does not stretch; where the system has no such clock, the time of day.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID of Linux

    public static TimeSpan Now =>
        OperatingSystem.IsLinux() && clock_gettime(ThreadClock, out var time) == 0
            ? new TimeSpan((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out Timespec time);

    private readonly record struct Timespec(nint Seconds, nint Nanoseconds);
}
