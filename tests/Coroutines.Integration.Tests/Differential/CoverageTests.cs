using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// Every operand of every operation that the compiler knows holds an await in some program, or it is written down why
/// it cannot (empty-cells.txt). <c>Coroutines.Fuzz coverage</c> prints the whole table.
/// </summary>
public sealed class CoverageTests
{
    private static readonly Dictionary<string, string> Reasons = File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Differential", "empty-cells.txt"))
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    [Fact]
    public void EveryCellIsCoveredOrHasAReason()
    {
        var covered = OperationCoverage.Measure(Corpus.Programs).Keys.Select(cell => cell.ToString()).ToHashSet();
        var all = OperationCoverage.AllCells.Select(cell => cell.ToString()).ToHashSet();

        Assert.Empty(all.Except(covered).Except(Reasons.Keys));
        Assert.Empty(Reasons.Keys.Intersect(covered));
        Assert.Empty(Reasons.Keys.Except(all));
    }
}
