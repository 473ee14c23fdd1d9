using Coroutines.Differential;
using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// Which operands and targets of which syntax some program of the corpus covers when they are null, changed before what comes after them, or read by a getter that
/// throws. A cell is never lost; <c>Coroutines.Fuzz table</c> compares both sides on all of them.
/// </summary>
public sealed class TableTests
{
    [Fact]
    public void TheTableIsApproved()
    {
        var approved = Approved();
        var covered = TableCoverage.Measure(new SyntaxTable(CorpusStore.Load(Corpus.Folder)), approved);
        var lines = SyntaxTable.AllCells.Select(cell => $"{cell}: {(covered.TryGetValue(cell, out var program) ? program.Origin.Name : "-")}");

        // Also where changes are approved: what was covered stays so.
        Assert.Empty(approved.Keys.Except(covered.Keys.Select(static cell => cell.ToString())));
        ApprovedText.Verify(string.Join("\n", lines) + $"\n{covered.Count} of {SyntaxTable.AllCells.Count} cells\n");
    }

    private static Dictionary<string, string> Approved([System.Runtime.CompilerServices.CallerFilePath] string thisFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(thisFile)!, "TableTests.TheTableIsApproved.verified.txt");
        return File.Exists(file)
            ? File.ReadLines(file).Select(static line => line.Split(": ")).Where(static parts => parts is [_, not "-"]).ToDictionary(static parts => parts[0], static parts => parts[1])
            : [];
    }
}
