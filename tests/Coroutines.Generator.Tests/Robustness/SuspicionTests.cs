using Coroutines.Generator.Tests.Support;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Robustness;

/// <summary>How bodies are looked through for errors: asking C# about one costs as much as binding it, so good code is seldom asked about.</summary>
public sealed class SuspicionTests
{
    [Fact]
    public void NoBodyOfTheCorpusIsRefusedAndOneInTenIsAskedAboutAtMost()
    {
        var kit = TestCompilation.Create(Corpus.Kit());
        var (bodies, asked) = (0, 0);
        foreach (var file in Corpus.Files())
        {
            var tree = TestCompilation.Parse(File.ReadAllText(file), file, Corpus.Options);
            var model = kit.AddSyntaxTrees(tree).GetSemanticModel(tree);
            foreach (var method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static one => one.AttributeLists.Count > 0))
            {
                bodies++;
                var errors = BodyErrors.AreSeen(method, model, default);
                Assert.False(errors is true && !model.GetDiagnostics().Any(static one => one.Severity == DiagnosticSeverity.Error), $"{file}: {method.Identifier}");
                asked += errors is null ? 1 : 0;
            }
        }

        Assert.InRange(asked, 1, bodies / 10);
    }
}
