using System.Diagnostics;
using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Prints the table of operands and targets under every condition, with the program that covers each cell, and runs these.</summary>
internal static class TableCommand
{
    private const int Tries = 4;
    private const int BatchSize = 100;

    public static int Run(string corpus)
    {
        var watch = Stopwatch.StartNew();
        var table = new SyntaxTable(CorpusStore.Load(corpus));
        var open = table.Found.ToDictionary(static cell => cell, cell => table.Programs(cell).Take(Tries).ToList());
        var covered = new SortedDictionary<TableCell, (MetamorphicProgram Program, Verdict Verdict)>();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var at = attempt;
            var tried = open.Where(pair => !covered.ContainsKey(pair.Key) && pair.Value.Count > at).Select(pair => (Cell: pair.Key, Program: pair.Value[at])).ToList();
            foreach (var batch in tried.Chunk(BatchSize))
            {
                Compare(batch, covered);
                Console.Error.WriteLine($"{covered.Count} cells, {watch.Elapsed.TotalSeconds:F0} s");
            }
        }

        foreach (var cell in SyntaxTable.AllCells)
        {
            Console.WriteLine(covered.TryGetValue(cell, out var one) ? $"{cell}: {one.Program.Origin.Name}{(one.Verdict.Kind == VerdictKind.Same ? "" : $" FAILS, {one.Verdict.Kind}\n{one.Verdict.Detail}\n{one.Program.Program.Text}")}" : $"{cell}: -");
        }

        var failed = covered.Values.Count(static one => one.Verdict.Kind != VerdictKind.Same);
        Console.WriteLine($"{SyntaxTable.AllCells.Count} cells, {covered.Count} covered, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Adds what C# accepts.</summary>
    private static void Compare((TableCell Cell, MetamorphicProgram Program)[] batch, SortedDictionary<TableCell, (MetamorphicProgram, Verdict)> covered)
    {
        var byName = batch.ToDictionary(static one => one.Program.Program.Name);
        var verdicts = batch.Select(static one => one.Program.Program).GroupBy(SideOptions.Release.For).SelectMany(static group => Comparison.Compare([.. group], group.Key));
        foreach (var verdict in verdicts.Where(static one => one.Kind != VerdictKind.NoOracle))
        {
            covered[byName[verdict.Program.Name].Cell] = (byName[verdict.Program.Name].Program, verdict);
        }
    }
}
