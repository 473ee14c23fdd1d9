using Coroutines.Differential;
using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// Which operands and targets of which syntax some program of the corpus covers when they are null, changed before what comes after them, or read by a getter that
/// throws. A cell is never lost, and one that is not covered is in empty-table-cells.txt with the reason why it cannot be. <c>Coroutines.Fuzz table</c> compares both
/// sides on all of them.
/// </summary>
public sealed class TableTests
{
    private static readonly Dictionary<string, string> Approved = Lines(Path.ChangeExtension(ThisFile(), ".TheTableIsApproved.verified.txt"))
        .Where(static parts => parts[1] != "-").ToDictionary(static parts => parts[0], static parts => parts[1]);

    private static readonly Lazy<SortedDictionary<TableCell, MetamorphicProgram>> Covered = new(() => TableCoverage.Measure(new SyntaxTable(CorpusStore.Load(Corpus.Folder)), Approved));

    // A kind, a position of it, or one cell.
    private static readonly string[] Reasons = [.. Lines(Path.Combine(AppContext.BaseDirectory, "Differential", "empty-table-cells.txt")).Select(static parts => parts[0])];

    [Fact]
    public void TheTableIsApproved()
    {
        var lines = SyntaxTable.AllCells.Select(static cell => $"{cell}: {(Covered.Value.TryGetValue(cell, out var program) ? program.Origin.Name : "-")}");

        // Also where changes are approved: what was covered stays so.
        Assert.Empty(Approved.Keys.Except(Covered.Value.Keys.Select(static cell => cell.ToString())));
        ApprovedText.Verify(string.Join("\n", lines) + $"\n{Covered.Value.Count} of {SyntaxTable.AllCells.Count} cells\n");
    }

    [Fact]
    public void EveryCellIsCoveredOrHasAReason()
    {
        var empty = SyntaxTable.AllCells.Except(Covered.Value.Keys).Select(static cell => cell.ToString()).ToList();

        Assert.DoesNotContain(empty, static cell => !Reasons.Any(reason => IsOf(reason, cell)));
        Assert.DoesNotContain(Reasons, reason => !empty.Any(cell => IsOf(reason, cell)));
        Assert.DoesNotContain(Reasons, static reason => Covered.Value.Keys.Any(cell => IsOf(reason, cell.ToString())));
    }

    private static bool IsOf(string reason, string cell) =>
        cell.StartsWith(reason, StringComparison.Ordinal) && (cell.Length == reason.Length || cell[reason.Length] is '.' or ' ');

    private static IEnumerable<string[]> Lines(string file) =>
        File.Exists(file) ? File.ReadLines(file).Select(static line => line.Split(": ", 2)).Where(static parts => parts.Length == 2) : [];

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
