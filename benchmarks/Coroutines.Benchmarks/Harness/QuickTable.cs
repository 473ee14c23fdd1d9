using System.Diagnostics;

namespace Coroutines.Benchmarks;

/// <summary>Measures the table's rows one after the other and reports them.</summary>
internal static class QuickTable
{
    /// <param name="rows">What the names of the rows must hold; null for all.</param>
    /// <param name="json">Where to write the table for programs, if anywhere.</param>
    /// <param name="markdown">Where to write the page and its chart, if anywhere.</param>
    public static void Run(string? rows, string? json, string? markdown)
    {
        long start = Stopwatch.GetTimestamp();
        var entries = new List<Entry>();
        ConsoleReport.Head();
        foreach (var row in AllRows.Make())
        {
            if (rows is null || row.Name.Contains(rows, StringComparison.OrdinalIgnoreCase))
            {
                var entry = new Entry(row, row.Measure());
                entries.Add(entry);
                ConsoleReport.Line(entry);
                GC.Collect();
            }
        }

        ConsoleReport.Summary(entries, Stopwatch.GetElapsedTime(start));
        if (json is not null)
        {
            JsonReport.Write(json, entries);
        }

        if (markdown is not null)
        {
            MarkdownReport.Write(markdown, entries);
        }
    }
}
