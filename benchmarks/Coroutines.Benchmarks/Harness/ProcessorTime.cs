using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Coroutines.Benchmarks;

/// <summary>
/// Time in nanoseconds that this thread (or the process) has really run, where the system tells it; else the wall clock.
/// The work is single-threaded and never blocks, so the two are equal on a quiet machine; on a busy one only this is the work's own.
/// </summary>
internal static class ProcessorTime
{
    private const int OfProcessClock = 2;
    private const int OfThreadClock = 3;

    public static double OfThread => Read(OfThreadClock);

    public static double OfProcess => Read(OfProcessClock);

    private static double Read(int clock) => OperatingSystem.IsLinux() && GetTime(clock, out var time) == 0
        ? (time.Seconds * 1e9) + time.Nanoseconds
        : Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
