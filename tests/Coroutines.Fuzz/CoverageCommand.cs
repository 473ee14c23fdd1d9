using Coroutines.Differential;

namespace Coroutines.Fuzz;

/// <summary>Prints which programs hold an await in which operand of which kind of operation.</summary>
internal static class CoverageCommand
{
    private const int ShownPrograms = 3;

    public static int Run(string folder)
    {
        var covered = OperationCoverage.Measure(CorpusStore.Load(folder));
        foreach (var cell in OperationCoverage.AllCells.Concat(covered.Keys).Distinct().Order())
        {
            var text = covered.TryGetValue(cell, out var names)
                ? $"{names.Count}: {string.Join(", ", names.Take(ShownPrograms))}"
                : "-";
            Console.WriteLine($"{cell} | {text}");
        }

        return 0;
    }
}
