namespace Coroutines.Benchmarks;

/// <summary>What a resume costs with 1 to 1,000,000 coroutines.</summary>
internal static class CountSweep
{
    private static readonly int[] s_counts = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
    private static readonly Column[] s_columns = [Column.Hand, Column.Coroutines, Column.ValueTask, Column.Task];

    public static LineChart Measure()
    {
        var figures = s_counts.Select(static count =>
        {
            var measured = Sampler.Measure([.. ResumeRows.Make(count).Cases.Where(static c => s_columns.Contains(c.Column))]);
            GC.Collect();
            return measured;
        }).ToArray();
        return new LineChart(
            "A resume, by the number of coroutines",
            "coroutines",
            "ns a resume",
            [.. s_counts.Select(static count => $"{count:#,0}")],
            [.. s_columns.Select(column => new Series(column.Title(), column.Colour(), [.. figures.Select(f => f[column].Value)]))])
        {
            IsLogarithmic = true,
        };
    }
}
