namespace Coroutines.Differential;

/// <summary>A table of every operand and target of every kind of syntax under every condition, with edited programs of a corpus that cover a cell.</summary>
public sealed class SyntaxTable
{
    private readonly SortedDictionary<TableCell, List<(Subject Subject, Site Site)>> places = [];

    public SyntaxTable(IEnumerable<CorpusProgram> programs)
    {
        var writer = new MetamorphicWriter(programs);
        foreach (var subject in Enumerable.Range(0, writer.Count).Select(writer.Subject).OrderBy(static one => one.Text.Length))
        {
            foreach (var (cell, site) in CellSites.Of(subject))
            {
                (places.TryGetValue(cell, out var found) ? found : places[cell] = []).Add((subject, site));
            }
        }
    }

    /// <summary>Every cell, those that cannot be included.</summary>
    public static IReadOnlyCollection<TableCell> AllCells { get; } =
    [
        .. (from one in TableKinds.All
            from condition in Enum.GetValues<Condition>()
            select new TableCell(one.Kind, one.Position, condition)).Order(),
    ];

    /// <summary>The cells that programs of the corpus can be made to cover.</summary>
    public IReadOnlyCollection<TableCell> Found => places.Keys;

    /// <summary>Programs that cover a cell if C# accepts them: those of one program first, then the shortest.</summary>
    public IEnumerable<MetamorphicProgram> Programs(TableCell cell, string? first = null) =>
        places[cell].OrderByDescending(place => place.Subject.Program.Name == first).Select((place, i) => Write(cell, place.Subject, place.Site, i));

    private static MetamorphicProgram Write(TableCell cell, Subject subject, Site site, int number) =>
        new($"table/{cell}-{number}".Replace(' ', '-'), subject, [new AppliedEdit(CellEdit.Instance, site, [.. site.Make(new Pen(new Random(number)))], false)]);
}
