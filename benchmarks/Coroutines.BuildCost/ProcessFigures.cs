using System.Globalization;
using System.Runtime.InteropServices;

namespace Coroutines.BuildCost;

/// <summary>What Linux knows of other processes.</summary>
internal static class ProcessFigures
{
    private const int OfChildren = -1;

    /// <summary>Processor time of a process that runs, of all its threads, in milliseconds.</summary>
    public static double Milliseconds(int process) =>
        GetTime((~process << 3) | 2, out var time) == 0 ? (time.Seconds * 1e3) + (time.Rest / 1e6) : throw new InvalidOperationException("The process has ended.");

    /// <summary>Processor time of all children that have ended, in milliseconds.</summary>
    public static double MillisecondsOfChildren()
    {
        var usage = new TimePair[16]; // the record is longer than what is read of it
        if (GetUsage(OfChildren, usage) != 0)
        {
            throw new InvalidOperationException("No times of children here.");
        }

        return usage.Take(2).Sum(static time => (time.Seconds * 1e3) + (time.Rest / 1e3));
    }

    /// <summary>The most memory that a process has held so far; 0 if it has just ended.</summary>
    public static double PeakMegabytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetTime(int clock, out TimePair time);

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetUsage(int who, [Out] TimePair[] usage);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimePair
    {
        public nint Seconds;
        public nint Rest;
    }
}
