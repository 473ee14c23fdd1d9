using System.Text;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Tests.Incremental;

/// <summary>
/// What an edit inside one body costs in a project of many coroutines and calls, counted. How long it takes is printed by
/// <c>benchmarks/Coroutines.Generator.Benchmarks</c>.
/// </summary>
public sealed class ScaleTests
{
    private const int Files = 10;
    private const int PerFile = 20;
    private const int CallsPerFile = 200;

    private readonly WorkCounters counters = new();
    private readonly CSharpCompilation compilation = Project();
    private readonly GeneratorDriver driver;

    public ScaleTests() => driver = CSharpGeneratorDriver
        .Create([new CoroutineGenerator(counters).AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
        .RunGenerators(compilation);

    [Fact]
    public void OneCharacterInABodyBindsAndWritesThatMethodOnly()
    {
        Assert.Equal(Files * PerFile, counters.Bodies);

        var (bodies, calls, written) = Edit("x + 7;", "x + 8;");

        Assert.Equal((1, 0), (bodies, calls));
        Assert.Equal(["File0.M7.g.cs"], written.Select(Short));
    }

    [Fact]
    public void OneLineInABodyMovesTheMethodsBelow()
    {
        var (bodies, calls, written) = Edit("x + 17;", "x +\n17;");

        Assert.Equal((1, 0), (bodies, calls));
        Assert.Equal(["File0.M17.g.cs", "File0.M18.g.cs", "File0.M19.g.cs"], written.Select(Short));
    }

    [Fact]
    public void OneCharacterInAnotherBodyWritesNothing()
    {
        var (bodies, calls, written) = Edit("Math.Max(1, 2)", "Math.Max(1, 3)", Files);

        Assert.Equal(0, bodies);
        Assert.Equal(1, calls); // the one call of that file that has a coroutine's name
        Assert.All(written, static hint => Assert.EndsWith("Calls.g.cs", hint));
    }

    private (int Bodies, int Calls, string[] Written) Edit(string old, string now, int file = 0)
    {
        var (bodies, calls) = (counters.Bodies, counters.Calls);
        var tree = compilation.SyntaxTrees[file];
        var start = tree.ToString().IndexOf(old, StringComparison.Ordinal);
        var edited = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(start, old.Length), now))));
        var before = driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(static one => one.HintName, static one => one.SourceText.ToString());
        var after = driver.RunGenerators(edited).GetRunResult().Results.Single().GeneratedSources;
        var written = after.Where(one => !before.TryGetValue(one.HintName, out var text) || text != one.SourceText.ToString()).Select(static one => one.HintName);
        return (counters.Bodies - bodies, counters.Calls - calls, [.. written.Order(StringComparer.Ordinal)]);
    }

    // File0.M7.e6479c9d.g.cs
    private static string Short(string hint) => string.Join('.', hint.Split('.').Where(static part => part.Length != 8 || part.StartsWith("File", StringComparison.Ordinal)));

    private static CSharpCompilation Project()
    {
        var trees = new List<SyntaxTree>();
        for (var file = 0; file < Files; file++)
        {
            var text = new StringBuilder($"using Coroutines;\npublic static partial class File{file}\n{{\n");
            for (var number = 0; number < PerFile; number++)
            {
                text.Append($"    [Coroutine] public static async Coroutine<int> M{number}(int x)\n    {{\n        var y = x + {number};\n        await Coroutine.Yield();\n        return y;\n    }}\n");
            }

            trees.Add(TestCompilation.Parse(text.Append('}').ToString(), $"/src/File{file}.cs"));
        }

        for (var file = 0; file < Files; file++)
        {
            var calls = string.Concat(Enumerable.Repeat("        Math.Max(1, 2);\n", CallsPerFile));
            trees.Add(TestCompilation.Parse($"using System;\nstatic class Calls{file}\n{{\n    static void M()\n    {{\n{calls}        _ = File{file}.M1(1);\n    }}\n}}\n", $"/src/Calls{file}.cs"));
        }

        return TestCompilation.Create([.. trees]);
    }
}
