namespace Coroutines.Benchmarks;

/// <summary>All goals of a run: those of rows, and those that are asked of every row.</summary>
internal static class Goals
{
    public static List<Verdict> Of(IReadOnlyList<Entry> entries)
    {
        var verdicts = entries.Select(static e => e.Verdict).OfType<Verdict>().ToList();
        var counted = entries.Where(static e => e.CountsBytes).ToArray();
        string[] leaks = [.. counted.Where(static e => e.Leaks).Select(static e => FormattableString.Invariant($"{e.Row.Name}: {e.Figures[Column.Coroutines].Bytes:0.##} B"))];
        if (counted.Length != 0)
        {
            verdicts.Add(Verdict.Of(
                $"bytes per operation after warm-up, {counted.Length} rows", "0 B", leaks.Length == 0 ? "0 B" : string.Join("; ", leaks), leaks.Length == 0));
        }

        var limits = entries.Where(static e => !double.IsNaN(e.LimitRatio)).ToArray();
        string[] high = [.. limits.Where(static e => e.LimitRatio > Entry.LimitOfTheLimit).Select(static e => $"{e.Row.Name}: {Entry.Times(e.LimitRatio)}")];
        if (limits.Length != 0)
        {
            string found = high.Length == 0 ? $"at most {Entry.Times(limits.Max(static e => e.LimitRatio))}" : string.Join("; ", high);
            verdicts.Add(Verdict.Of($"by hand is a limit, {limits.Length} rows", $"{Entry.LimitOfTheLimit}x Task", found, high.Length == 0));
        }

        return verdicts;
    }

    public static string Summary(IReadOnlyList<Verdict> verdicts)
    {
        int missed = verdicts.Count(static v => v.Outcome == Outcome.Missed);
        int reached = verdicts.Count(static v => v.Outcome == Outcome.Reached);
        return $"{verdicts.Count} goals: {verdicts.Count - missed} musts met ({reached} of them reach the farther goal), {missed} missed";
    }
}
