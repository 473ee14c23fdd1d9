namespace Coroutines.Benchmarks;

/// <summary>The table on the console, a line as soon as its row is measured.</summary>
internal static class ConsoleReport
{
    private static readonly Column[] s_columns = Enum.GetValues<Column>();

    public static void Head()
    {
        Console.WriteLine("ns per operation (bytes allocated per operation); best of medians over interleaved rounds");
        Console.Write($"{"",-48}");
        foreach (var column in s_columns)
        {
            Console.Write($"{Entry.Name(column),17}");
        }

        Console.WriteLine("  goal: must / reach        ratio");
    }

    public static void Line(Entry entry)
    {
        Console.Write($"{entry.Row.Name + (entry.Row.Unit == "ns" ? "" : ", " + entry.Row.Unit),-48}");
        foreach (var column in s_columns)
        {
            Console.Write($"{entry.Cell(column),17}");
        }

        Console.WriteLine($"  {entry.GoalText,-24} {entry.RatioText,8} {entry.Verdict}{(entry.Leaks ? "  ALLOCATES" : "")}");
    }

    public static void Summary(IReadOnlyList<Entry> entries, TimeSpan elapsed)
    {
        int goals = entries.Count(static e => e.Verdict.Length > 0);
        int missed = entries.Count(static e => e.Verdict == "MISSED");
        int reached = entries.Count(static e => e.Verdict == "reached");
        int leaks = entries.Count(static e => e.Leaks);
        Console.WriteLine();
        Console.WriteLine($"{goals} goals: {goals - missed} musts met ({reached} of them reach the farther goal), {missed} missed; rows that allocate: {leaks}; {elapsed.TotalSeconds:0} s");
        foreach (var entry in entries.Where(static e => e.Figures.ContainsKey(Column.Hand) && e.Figures.ContainsKey(Column.Task)))
        {
            double limit = entry.Figures[Column.Hand].Nanoseconds / entry.Figures[Column.Task].Nanoseconds;
            Console.WriteLine(FormattableString.Invariant($"limit check, {entry.Row.Name}: by hand is {limit:0.###}x Task ({(limit <= 0.15 ? "a limit" : "NO LIMIT: above 0.15x")})"));
        }
    }
}
