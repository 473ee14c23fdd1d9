using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>Writes programs of a corpus with random edits, from a seed.</summary>
public sealed class MetamorphicWriter
{
    private const int MostEdits = 5;
    private const int Attempts = 4;

    private readonly CorpusProgram[] programs;
    private readonly CSharpCompilation compilation;
    private readonly SyntaxTree[] trees;
    private readonly Dictionary<int, (Subject Subject, List<(Edit Edit, Site[] Sites)> Edits)> bound = [];

    public MetamorphicWriter(IEnumerable<CorpusProgram> programs)
    {
        this.programs = [.. programs.Where(static one => one.Fits(SideOptions.Release))];
        var parse = Side.Oracle.ParseOptions(SideOptions.Release);
        trees = [.. this.programs.Select(one => CSharpSyntaxTree.ParseText(one.Header + one.Text, parse, one.Path))];
        compilation = BatchCompiler.CreateCompilation(Side.Oracle, SideOptions.Release, trees);
    }

    /// <summary>How often each edit was made.</summary>
    public SortedDictionary<string, int> Census { get; } = new(Edit.All.ToDictionary(static one => one.Name, static _ => 0), StringComparer.Ordinal);

    public MetamorphicProgram Write(int seed)
    {
        var random = new Random(seed);
        var (subject, edits) = Bind(random.Next(programs.Length));
        var pen = new Pen(random);
        var made = new List<AppliedEdit>();
        var most = random.Next(1, MostEdits + 1);
        for (var attempt = 0; attempt < most * Attempts && made.Count < most; attempt++)
        {
            if (Draw(edits, pen) is var edit && !made.Any(edit.Collides))
            {
                made.Add(edit);
                Census[edit.Edit.Name]++;
            }
        }

        return new MetamorphicProgram($"metamorphic/seed-{seed}", subject, made);
    }

    private static AppliedEdit Draw(List<(Edit Edit, Site[] Sites)> edits, Pen pen)
    {
        var (edit, sites) = edits[pen.Index(edits.Count)];
        var site = sites[pen.Index(sites.Length)];
        pen.NeedsNewest = false;
        return new AppliedEdit(edit, site, [.. site.Make(pen)], pen.NeedsNewest);
    }

    /// <summary>A program with the places of all edits, which are looked for once.</summary>
    private (Subject Subject, List<(Edit Edit, Site[] Sites)> Edits) Bind(int index)
    {
        if (!bound.TryGetValue(index, out var one))
        {
            var subject = new Subject(programs[index], trees[index].ToString(), compilation.GetSemanticModel(trees[index]));
            bound[index] = one = (subject, [.. Edit.All.Select(edit => (edit, edit.Sites(subject).ToArray())).Where(static pair => pair.Item2.Length > 0)]);
        }

        return one;
    }
}
