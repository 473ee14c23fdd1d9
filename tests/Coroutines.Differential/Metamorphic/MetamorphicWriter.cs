using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>Writes programs of a corpus with random edits, from a seed.</summary>
public sealed class MetamorphicWriter
{
    private const int MostEdits = 5;
    private const int Attempts = 4;

    // An edit would be made on one side alone.
    private const string OtherText = "TWIN";

    private readonly CorpusProgram[] programs;
    private readonly CSharpCompilation compilation;
    private readonly Edit[] drawn;
    private readonly SyntaxTree[] trees;
    private readonly Lazy<string[]> ownedNames;
    private readonly Dictionary<int, Subject> subjects = [];
    private readonly Dictionary<int, List<(Edit Edit, Site[] Sites)>> edits = [];

    /// <param name="programs">The programs that are edited.</param>
    /// <param name="named">The names of the edits to make; all where there are none.</param>
    public MetamorphicWriter(IEnumerable<CorpusProgram> programs, IReadOnlyCollection<string>? named = null)
    {
        drawn = [.. Edit.All.Where(one => named is null || named.Contains(one.Name))];
        this.programs = [.. programs.Where(static one => one.Fits(SideOptions.Release) && !one.Text.Contains(OtherText, StringComparison.Ordinal))];
        ownedNames = new(() => OwnedNames.Of(this.programs));
        var parse = Side.Oracle.ParseOptions(SideOptions.Release);
        trees = [.. this.programs.Select(one => CSharpSyntaxTree.ParseText(one.Header + one.Text, parse, one.Path))];
        compilation = BatchCompiler.CreateCompilation(Side.Oracle, SideOptions.Release, trees);
    }

    /// <summary>How often each edit was made.</summary>
    public SortedDictionary<string, int> Census { get; } = new(Edit.All.ToDictionary(static one => one.Name, static _ => 0), StringComparer.Ordinal);

    internal int Count => programs.Length;

    /// <summary>A program as the compiler sees it.</summary>
    internal Subject Subject(int program)
    {
        if (!subjects.TryGetValue(program, out var subject))
        {
            subjects[program] = subject = new Subject(programs[program], trees[program].ToString(), compilation.GetSemanticModel(trees[program]), ownedNames);
        }

        return subject;
    }

    public MetamorphicProgram Write(int seed)
    {
        var random = new Random(seed);
        var program = random.Next(programs.Length);
        var (subject, places) = (Subject(program), Places(program));
        var pen = new Pen(random);
        var made = new List<AppliedEdit>();
        if (places.Count == 0)
        {
            return new MetamorphicProgram($"metamorphic/seed-{seed}", subject, made);
        }

        var most = random.Next(1, MostEdits + 1);
        for (var attempt = 0; attempt < most * Attempts && made.Count < most; attempt++)
        {
            if (Draw(places, pen) is var edit && !made.Any(edit.Collides))
            {
                made.Add(edit);
                Census[edit.Edit.Name]++;
            }
        }

        return new MetamorphicProgram($"metamorphic/seed-{seed}", subject, made);
    }

    private static AppliedEdit Draw(List<(Edit Edit, Site[] Sites)> places, Pen pen)
    {
        var (edit, sites) = places[pen.Index(places.Count)];
        var site = sites[pen.Index(sites.Length)];
        pen.NeedsNewest = false;
        return new AppliedEdit(edit, site, [.. site.Make(pen)], pen.NeedsNewest);
    }

    /// <summary>The places of all edits, which are looked for once.</summary>
    private List<(Edit Edit, Site[] Sites)> Places(int program)
    {
        if (!edits.TryGetValue(program, out var places))
        {
            // What an edit makes an `async void` function throw would end the process.
            edits[program] = places = Subject(program).HasAsyncVoid
                ? []
                : [.. drawn.Select(edit => (edit, edit.Sites(Subject(program)).ToArray())).Where(static pair => pair.Item2.Length > 0)];
        }

        return places;
    }
}
