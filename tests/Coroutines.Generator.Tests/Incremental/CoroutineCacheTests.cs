using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Pipeline;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Incremental;

/// <summary>A method is bound again only if its own text or a declaration changed.</summary>
public sealed class CoroutineCacheTests
{
    private const string Source = """
        using Coroutines;
        partial class A
        {
            [Coroutine] static async Coroutine F() { int x = 1; }
            [Coroutine] static async Coroutine G() { int x = 2; }
        }
        """;

    private readonly WorkCounters counters = new();
    private readonly CoroutineCache cache;

    public CoroutineCacheTests() => cache = new CoroutineCache(counters);

    [Fact]
    public void TheSameFileBindsNothing() => Assert.Equal((2, 0), Edit(Source));

    [Fact]
    public void AnEditInOneBodyBindsThatOne() => Assert.Equal((2, 1), Edit(Source.Replace("x = 2", "y = 22", StringComparison.Ordinal)));

    [Fact]
    public void LinesAddedInABodyMoveTheNextMethodWithoutBindingIt()
    {
        Assert.Equal((2, 1), Edit(Source.Replace("x = 1;", "x = 1;\n\n", StringComparison.Ordinal)));
        Assert.Equal("#line 7", Compile(Source.Replace("x = 1;", "x = 1;\n\n", StringComparison.Ordinal))[1]);
    }

    [Fact]
    public void ADeclarationBindsAll() => Assert.Equal((2, 2), Edit(Source.Replace("class A", "class A : object", StringComparison.Ordinal)));

    [Fact]
    public void ADirectiveInABodyBindsAll() =>
        Assert.Equal((2, 2), Edit(Source.Replace("int x = 1;", "\n#nullable disable\nint x = 1;", StringComparison.Ordinal)));

    [Fact]
    public void CommentsOutsideBodiesBindNothing() => Assert.Equal((2, 0), Edit(Source.Replace("partial", "/* all */\npartial", StringComparison.Ordinal)));

    private (int First, int Second) Edit(string edited)
    {
        Compile(Source);
        var first = counters.Bodies;
        Compile(edited);
        return (first, counters.Bodies - first);
    }

    private List<string> Compile(string source)
    {
        var tree = TestCompilation.Parse(source);
        var compilation = TestCompilation.Create(tree);
        var model = compilation.GetSemanticModel(tree);
        List<string> texts = [];
        foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var line = declaration.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            var output = cache.Get(
                model.GetDeclaredSymbol(declaration)!,
                declaration,
                compilation,
                () => new CoroutineOutput("F", new CoroutineModel("F.g.cs", $"#line {line}", [], "F", 0, []), null),
                default);
            texts.Add(output!.Machine!.Source);
        }

        return texts;
    }
}
