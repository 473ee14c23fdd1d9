using System.Diagnostics;
using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Prints the table of operands and targets under every condition, with the program that covers each cell, and runs these.</summary>
internal static class TableCommand
{
    private const int BatchSize = 100;

    public static int Run(string corpus)
    {
        var watch = Stopwatch.StartNew();
        var covered = TableCoverage.Measure(new SyntaxTable(CorpusStore.Load(corpus)), new Dictionary<string, string>());
        Console.Error.WriteLine($"{covered.Count} cells, {watch.Elapsed.TotalSeconds:F0} s");
        var verdicts = new Dictionary<string, Verdict>();
        foreach (var batch in covered.Values.Select(static one => one.Program).Chunk(BatchSize))
        {
            foreach (var verdict in batch.GroupBy(SideOptions.Release.For).SelectMany(static group => Comparison.Compare([.. group], group.Key)))
            {
                verdicts[verdict.Program.Name] = verdict;
            }

            Console.Error.WriteLine($"{verdicts.Count} compared, {watch.Elapsed.TotalSeconds:F0} s");
        }

        foreach (var cell in SyntaxTable.AllCells)
        {
            Console.WriteLine(covered.TryGetValue(cell, out var one) ? $"{cell}: {one.Origin.Name}{Failure(verdicts[one.Program.Name])}" : $"{cell}: -");
        }

        var failed = verdicts.Values.Count(static one => one.Kind != VerdictKind.Same);
        Console.WriteLine($"{SyntaxTable.AllCells.Count} cells, {covered.Count} covered, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static string Failure(Verdict verdict) => verdict.Kind == VerdictKind.Same ? "" : $" FAILS, {verdict.Kind}\n{verdict.Detail}\n{verdict.Program.Text}";
}
