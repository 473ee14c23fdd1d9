using System.Diagnostics;
using System.Globalization;

namespace Coroutines.Explorer;

/// <summary>Explores every program, with both endings, and says how many schedules there were.</summary>
internal static class ExploreCommand
{
    /// <summary>A disposed loop is made anew for each schedule, so those go one event less deep.</summary>
    private const int LessDeep = 1;

    public static int Run(int depth, List<string> names)
    {
        long schedules = 0;
        long fewest = long.MaxValue;
        int failed = 0;
        ProgramEntry[] entries = [.. ProgramEntry.All.Where(entry => names.Count == 0 || names.Contains(entry.Name))];
        foreach (ProgramEntry entry in entries)
        {
            long began = Stopwatch.GetTimestamp();
            Exploration settled = new Explorer(entry, depth, Ending.Settled).Run();
            Exploration disposed = new Explorer(entry, Math.Max(1, depth - LessDeep), Ending.Disposed).Run();
            double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            string? failure = settled.Failure ?? (disposed.Failure is { } text ? "disposed " + text : null);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Name,-14} {settled.Schedules,9:N0} schedules, {disposed.Schedules,8:N0} of them disposed ({seconds:0.0} s): {failure ?? "ok"}"));
            schedules += settled.Schedules + disposed.Schedules;
            fewest = Math.Min(fewest, settled.Schedules);
            failed += failure is null ? 0 : 1;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{entries.Length} programs, {depth} events deep, {schedules:N0} schedules, at least {fewest:N0} a program: {entries.Length - failed} passed, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }
}
