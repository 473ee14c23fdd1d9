using Microsoft.CodeAnalysis;

namespace Coroutines.Differential;

/// <summary>Which program of a corpus covers which cell of the table.</summary>
public static class TableCoverage
{
    private const int Tries = 8;

    /// <summary>The edited program of each cell that C# accepts; of several, that of the program that covered the cell before.</summary>
    public static SortedDictionary<TableCell, MetamorphicProgram> Measure(SyntaxTable table, IReadOnlyDictionary<string, string> before)
    {
        var covered = new SortedDictionary<TableCell, MetamorphicProgram>();
        var open = table.Found.ToDictionary(static cell => cell, cell => table.Programs(cell, before.GetValueOrDefault(cell.ToString())).Take(Tries).ToList());
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var at = attempt;
            var tried = open.Where(pair => !covered.ContainsKey(pair.Key) && pair.Value.Count > at).Select(pair => (Cell: pair.Key, Program: pair.Value[at])).ToList();
            var rejected = Rejected(tried.Select(static one => one.Program.Program));
            foreach (var (cell, program) in tried.Where(one => !rejected.Contains(one.Program.Program.Path)))
            {
                covered[cell] = program;
            }
        }

        return covered;
    }

    /// <summary>The paths of the programs that have errors, told by one compilation that writes nothing.</summary>
    private static HashSet<string> Rejected(IEnumerable<CorpusProgram> programs)
    {
        var parse = Side.Oracle.ParseOptions(SideOptions.Release);
        var compilation = BatchCompiler.CreateCompilation(Side.Oracle, SideOptions.Release, programs.Select(one => one.Prepare(parse).Tree));
        return [.. compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.Location.SourceTree?.FilePath ?? "")];
    }
}
