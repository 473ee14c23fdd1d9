using System.Collections.Concurrent;
using Coroutines.Generator.Tests.Robustness;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Tests.Incremental;

/// <summary>What is generated depends on nothing but the text: a generator that has seen each edit writes what one writes that sees only the last.</summary>
public sealed class HistoryTests
{
    /// <summary>Of so many programs one is moved, too: the whole of a file is generated again then.</summary>
    private const int Moved = 8;

    [Fact]
    public void NoProgramOfTheCorpusRemembersItsEdits()
    {
        var kit = Corpus.WithCompiledKit();
        var failures = new ConcurrentBag<string>();
        Parallel.ForEach(Corpus.Files().Select(static (file, index) => (File: file, Index: index)), one =>
        {
            var tree = TestCompilation.Parse(File.ReadAllText(one.File), one.File, Corpus.Options);
            foreach (var difference in Differences(kit, tree, one.Index % Moved == 0 ? [AroundMethods, MovedFile] : [AroundMethods]))
            {
                failures.Add($"{Path.GetFileName(one.File)}, {difference}");
            }
        });

        Assert.True(failures.IsEmpty, $"{failures.Count} differences:\n{string.Join("\n", failures.Order(StringComparer.Ordinal).Take(20))}");
    }

    // One driver sees all edits, one after the other; after each, another sees only the text as it is then.
    private static IEnumerable<string> Differences(CSharpCompilation kit, SyntaxTree tree, Func<SyntaxTree, SyntaxTree>[] edits)
    {
        var driver = Fresh().RunGenerators(kit.AddSyntaxTrees(tree));
        if (driver.GetRunResult().GeneratedTrees.IsEmpty && !tree.ToString().Contains("// needs: Roslyn 5", StringComparison.Ordinal))
        {
            yield return "nothing is generated";
        }

        foreach (var edit in edits)
        {
            tree = edit(tree);
            driver = driver.RunGenerators(kit.AddSyntaxTrees(tree));
            var fresh = Fresh().RunGenerators(kit.AddSyntaxTrees(TestCompilation.Parse(tree.ToString(), tree.FilePath, Corpus.Options)));
            if (FirstDifference(Output(fresh), Output(driver)) is { } difference)
            {
                yield return $"{edit.Method.Name}: {difference}";
            }
        }
    }

    private static CSharpGeneratorDriver Fresh() => CSharpGeneratorDriver.Create([new CoroutineGenerator().AsSourceGenerator()], parseOptions: Corpus.Options);

    private static List<string> Output(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        return
        [
            .. result.Diagnostics.Select(static one => one.ToString()),
            .. result.GeneratedSources.SelectMany(static source => source.SourceText.ToString().Split('\n').Select(line => $"{source.HintName}: {line}")),
        ];
    }

    private static string? FirstDifference(List<string> fresh, List<string> after)
    {
        var at = fresh.Zip(after).TakeWhile(static pair => pair.First == pair.Second).Count();
        return at == fresh.Count && at == after.Count ? null : $"\n  fresh {fresh.ElementAtOrDefault(at)}\n  after {after.ElementAtOrDefault(at)}";
    }

    // Lines above all, more characters in each second method, and in half of those a line: the methods between keep their text, elsewhere.
    private static SyntaxTree AroundMethods(SyntaxTree tree) => Edit(
        tree,
        [
            new TextChange(default, "// one\n// two, above all\n"),
            .. EachSecond(tree).Where(static one => one.Body is not null)
                .Select(static (one, index) => new TextChange(new TextSpan(one.Body!.OpenBraceToken.Span.End, 0), index % 2 == 0 ? " { }" : "\n{ }")),
        ]);

    private static SyntaxTree MovedFile(SyntaxTree tree) => tree.WithFilePath("/moved/" + Path.GetFileName(tree.FilePath));

    private static IEnumerable<MethodDeclarationSyntax> EachSecond(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static (_, index) => index % 2 == 0);

    private static SyntaxTree Edit(SyntaxTree tree, IEnumerable<TextChange> changes) => tree.WithChangedText(tree.GetText().WithChanges(changes));
}
