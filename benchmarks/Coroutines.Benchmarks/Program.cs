using System.Diagnostics;
using BenchmarkDotNet.Running;
using Coroutines.Benchmarks;

// --quick [--rows TEXT] [--json FILE] [--markdown FILE]: the whole table as ratios, in under two minutes.
// Otherwise the arguments go to BenchmarkDotNet.
if (!args.Contains("--quick"))
{
    BenchmarkSwitcher.FromAssembly(typeof(RowBenchmarks).Assembly).Run(args);
    return 0;
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

long start = Stopwatch.GetTimestamp();
var entries = new List<Entry>();
ConsoleReport.Head();
string? only = Option("--rows");
foreach (var row in AllRows.Make())
{
    if (only is null || row.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
    {
        var entry = new Entry(row, row.Measure());
        entries.Add(entry);
        ConsoleReport.Line(entry);
        GC.Collect();
    }
}

ConsoleReport.Summary(entries, Stopwatch.GetElapsedTime(start));
if (Option("--json") is { } json)
{
    JsonReport.Write(json, entries);
}

if (Option("--markdown") is { } markdown)
{
    MarkdownReport.Write(markdown, entries);
}

return 0;
