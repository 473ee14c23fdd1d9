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
        var open = table.Found.Select(cell => (Cell: cell, Programs: table.Programs(cell, before.GetValueOrDefault(cell.ToString())).GetEnumerator())).ToList();
        for (var attempt = 0; attempt < Tries && open.Count > 0; attempt++)
        {
            var tried = open.Where(static one => one.Programs.MoveNext()).Select(static one => (one.Cell, Program: one.Programs.Current)).ToList();
            var rejected = Rejected(tried.Select(static one => one.Program.Program));
            foreach (var (cell, program) in tried.Where(one => !rejected.Contains(one.Program.Program.Path)))
            {
                covered[cell] = program;
            }

            open.RemoveAll(one => covered.ContainsKey(one.Cell));
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
