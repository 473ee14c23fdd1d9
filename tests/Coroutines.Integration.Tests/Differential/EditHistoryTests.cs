using Coroutines.Differential;
using Coroutines.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>What is generated depends on the text alone: after any edit it is what a generator writes that has seen nothing before.</summary>
public sealed class EditHistoryTests
{
    private const int Stride = 20;

    // Texts in which lines do not simply move with what stands above them.
    private static readonly CorpusProgram[] Mapped =
    [
        new("mapped", """
            public static partial class P
            {
            #line 100 "first.txt"
                [Coroutine] public static async Coroutine Main() { await Pause("a"); Log(1); await F(2); } // behind
            #line default
                [Coroutine] public static async Coroutine<int> F(object x) { try { await Pause("f"); } catch (Exception e) { await Pause(e.Message); } return x is int n && n > await Int("n", 1) ? n : 0; }
            #nullable disable
                [Coroutine] public static async Coroutine<string> G(string x) { await Pause("g"); return x; }
            #nullable restore
            #if SOMETHING
            #endif
                [Coroutine] public static async Coroutine H() {
                    await Pause("h");
            #line 200
                    Log(2);
                }
            }
            """),
    ];

    public static TheoryData<string> Edits => [.. All.Keys];

    private static Dictionary<string, Func<SyntaxTree, SyntaxTree>> All { get; } = new()
    {
        ["lines are inserted above"] = static tree => Changed(tree, 0, 0, "// one\n\n// two\n"),
        ["the first line grows"] = static tree => Changed(tree, 0, 0, "/* a */ "),
        ["the body before is edited"] = static tree => FirstBody(tree) is { } body ? Changed(tree, body.OpenBraceToken.Span.End, 0, " ;\n ;") : tree,
        ["a comment behind the methods is edited"] = static tree => Replaced(tree, "// behind", "// beside"),
        ["a mapped line gets another number"] = static tree => Replaced(tree, "#line 100", "#line 150"),
        ["a mapping begins one line later"] = static tree => Replaced(tree, "#line 100 \"first.txt\"\n", "\n#line 99 \"first.txt\"\n"),
        ["a mapping moves to the next method"] = static tree => Replaced(Replaced(tree, "#line 100 \"first.txt\"\n", "\n"), "#line default\n", "#line 100 \"first.txt\"\n"),
        ["a directive moves behind a method"] = static tree => Replaced(Replaced(tree, "#nullable disable\n", "\n"), "#nullable restore\n", "#nullable disable\n"),
        ["the file is renamed"] = static tree => tree.WithFilePath("renamed/" + tree.FilePath),
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void TheTextDoesNotTellWhatWasThereBefore(string edit)
    {
        var options = Side.Real.ParseOptions(SideOptions.Release);
        var programs = Corpus.Programs.Where(static (_, i) => i % Stride == 0).Concat(Mapped);
        SyntaxTree[] trees = [.. programs.Select(program => program.Prepare(options).Tree)];
        var before = BatchCompiler.CreateCompilation(Side.Real, SideOptions.Release, trees);
        var after = trees.Aggregate(before, (compilation, tree) => compilation.ReplaceSyntaxTree(tree, All[edit](tree)));

        var edited = Texts(Driver(options).RunGenerators(before).RunGenerators(after));
        var fresh = Texts(Driver(options).RunGenerators(after));

        Assert.NotEmpty(fresh);
        Assert.Equal(fresh.Keys.Order(), edited.Keys.Order());
        Assert.All(fresh, pair => Assert.Equal(pair.Value, edited[pair.Key]));
    }

    private static CSharpGeneratorDriver Driver(CSharpParseOptions options) =>
        CSharpGeneratorDriver.Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: options);

    private static Dictionary<string, string> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private static BlockSyntax? FirstBody(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Select(static method => method.Body).FirstOrDefault(static body => body is not null);

    private static SyntaxTree Replaced(SyntaxTree tree, string text, string by) =>
        tree.ToString().IndexOf(text, StringComparison.Ordinal) is var at and >= 0 ? Changed(tree, at, text.Length, by) : tree;

    private static SyntaxTree Changed(SyntaxTree tree, int start, int length, string by) =>
        tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(start, length), by)));
}
