namespace Coroutines.Benchmarks;

/// <summary>The table on the console, a line as soon as its row is measured, and the goals at the end.</summary>
internal static class ConsoleReport
{
    private const int NameWidth = 52;

    public static void Head()
    {
        Console.WriteLine("ns of processor time per operation (bytes allocated per operation); medians over interleaved rounds, ratios of the same rounds");
        Console.Write(new string(' ', NameWidth));
        foreach (var column in ColumnNames.All)
        {
            Console.Write($"{column.Title(),17}");
        }

        Console.WriteLine("  goal: must / reach        ratio");
    }

    public static void Line(Entry entry)
    {
        Console.Write(entry.Title.PadRight(NameWidth));
        foreach (var column in ColumnNames.All)
        {
            Console.Write($"{entry.Cell(column),17}");
        }

        Console.WriteLine($"  {entry.GoalText,-24} {entry.RatioText,8} {entry.Verdict?.Text}{(entry.Leaks ? "  ALLOCATES" : "")}".TrimEnd());
    }

    public static void Summary(IReadOnlyList<Entry> entries, TimeSpan elapsed)
    {
        var verdicts = Goals.Of(entries);
        Console.WriteLine();
        foreach (var verdict in verdicts)
        {
            Console.WriteLine($"{verdict.Text,-9} {verdict.Work,-NameWidth} {verdict.Asked,-24} {verdict.Found}");
        }

        Console.WriteLine($"{Goals.Summary(verdicts)}; {elapsed.TotalSeconds:0} s");
    }
}
