using Coroutines.Generator.Pipeline;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>The generator's own failure is reported on the method, and its callers still compile.</summary>
public sealed class CORO0006Tests
{
    private const string Source = "using Coroutines; partial class A { [Coroutine] internal async Coroutine<T> Fetch<T>(int x, T t) => t; }";

    [Fact]
    public void AFailureIsReportedAtTheNameAndLeavesAStub()
    {
        var tree = TestCompilation.Parse(Source);
        var compilation = TestCompilation.Create(tree);
        var declaration = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var output = Transform(compilation, declaration, static (_, _, _, _) => throw new InvalidOperationException("no such slot"));

        var diagnostic = Assert.Single(output.Machine!.Diagnostics).CreateDiagnostic();
        Assert.Equal("CORO0006", diagnostic.Id);
        Assert.Equal(declaration.Identifier.Span, diagnostic.Location.SourceSpan);
        Assert.Equal("/src/User.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(
            "The coroutine generator failed on 'Fetch' and wrote no machine for it: InvalidOperationException: no such slot; please report this method, and until it is mended simplify its body",
            diagnostic.GetMessage(null));
        var caller = TestCompilation.Parse("partial class A { object M() => new __Fetch_g1_Int32_M0<string>(this, 1, \"\"); }", "/src/Caller.cs");
        TestCompilation.Emit(compilation.AddSyntaxTrees(TestCompilation.Parse(output.Machine.Source, "/generated.cs"), caller));
    }

    [Fact]
    public void CancellationIsNoFailure()
    {
        var tree = TestCompilation.Parse(Source);
        var declaration = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        Assert.Throws<OperationCanceledException>(() =>
            Transform(TestCompilation.Create(tree), declaration, static (_, _, _, _) => throw new OperationCanceledException()));
    }

    private static Model.CoroutineOutput Transform(
        CSharpCompilation compilation, MethodDeclarationSyntax declaration, CoroutineProvider.CompileMethod compile)
    {
        var model = compilation.GetSemanticModel(declaration.SyntaxTree);
        return CoroutineProvider.Transform(model.GetDeclaredSymbol(declaration)!, declaration, model, compile, default);
    }
}
