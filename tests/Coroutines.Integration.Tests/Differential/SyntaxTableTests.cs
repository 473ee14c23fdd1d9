using System.Text.RegularExpressions;
using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// Every operand and every target of every kind of syntax is null, changes meanwhile, or is read by a getter that throws, in
/// some program; or it is written down why it cannot (never-cells.txt), or that no program does yet (open-cells.txt, which only
/// ever gets shorter). <c>Coroutines.Fuzz table</c> prints the table and runs all of it.
/// </summary>
public sealed class SyntaxTableTests
{
    private const int SliceSize = 60;

    private static readonly Lazy<SyntaxTable> Table = new(() => new SyntaxTable(Corpus.Programs));

    [Fact]
    public void EveryCellIsCoveredOrItIsSaidWhyNot()
    {
        var found = Table.Value.Found.Select(cell => cell.ToString()).ToHashSet();
        var all = SyntaxTable.AllCells.Select(cell => cell.ToString()).ToHashSet();
        var never = Lines("never-cells.txt").Select(line => line.Split(": ", 2)[0]).ToList();
        var open = Lines("open-cells.txt");

        Assert.DoesNotContain(all.Except(found).Except(open), cell => !never.Any(pattern => Matches(pattern, cell)));
        Assert.DoesNotContain(open, cell => found.Contains(cell) || !all.Contains(cell));
        Assert.DoesNotContain(never, pattern => found.Any(cell => Matches(pattern, cell)));
        Assert.DoesNotContain(never, pattern => !all.Any(cell => Matches(pattern, cell)));
        Assert.Empty(found.Except(all));
    }

    [Fact]
    public void MachinesDoAsTheOracleInASliceOfTheTable()
    {
        var cells = Table.Value.Found.ToList();
        var programs = cells.Where((_, i) => i % (1 + (cells.Count / SliceSize)) == 0).Select(cell => Table.Value.Programs(cell).First().Program).ToList();

        var verdicts = programs.GroupBy(SideOptions.Release.For).SelectMany(group => Comparison.Compare([.. group], group.Key)).ToList();

        Assert.Empty(verdicts
            .Where(verdict => verdict.Kind is not (VerdictKind.Same or VerdictKind.NoOracle))
            .Select(verdict => $"{verdict.Program.Name}: {verdict.Kind}\n{verdict.Detail}\n{verdict.Program.Text}"));
        Assert.InRange(verdicts.Count(verdict => verdict.Kind == VerdictKind.NoOracle), 0, programs.Count / 4);
    }

    private static bool Matches(string pattern, string cell) => Regex.IsMatch(cell, "^" + Regex.Escape(pattern).Replace(@"\*", ".*") + "$");

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Differential", file));
}
