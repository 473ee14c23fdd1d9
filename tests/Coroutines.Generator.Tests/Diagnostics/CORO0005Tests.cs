using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>What is not supported is reported at the exact token, with the mend, and keeps no syntax tree alive on the way.</summary>
public sealed class CORO0005Tests
{
    [Fact]
    public void TheMessageNamesTheConstructAndTheMend()
    {
        var tree = TestCompilation.Parse("class A { void M() { checked { } } }");
        var token = tree.GetRoot().DescendantNodes().OfType<CheckedStatementSyntax>().Single().Keyword;
        var info = DiagnosticInfo.Create(Descriptors.UnsupportedConstruct, token, "A checked block", "compute it in a method of its own");
        var diagnostic = info.CreateDiagnostic();
        Assert.Equal("A checked block is not supported in a coroutine; compute it in a method of its own", diagnostic.GetMessage(null));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(token.Span, diagnostic.Location.SourceSpan);
        Assert.Equal(token.GetLocation().GetLineSpan(), diagnostic.Location.GetLineSpan());
        Assert.Null(diagnostic.Location.SourceTree);
    }

    [Fact]
    public void EqualDiagnosticsAreEqualValues()
    {
        static DiagnosticInfo Make() => DiagnosticInfo.Create(
            Descriptors.UnsupportedConstruct, TestCompilation.Parse("class A { }").GetRoot().GetFirstToken(), "This", "do that");
        Assert.Equal(Make(), Make());
        Assert.Equal(Make().GetHashCode(), Make().GetHashCode());
    }

    [Fact]
    public void AFileLocalTypeIsRefusedAtItsName()
    {
        var check = GeneratorRun.Start("""
            using Coroutines;
            partial class A
            {
                [Coroutine]
                public async Coroutine M(int n)
                {
                    await Coroutine.Sleep(1);
                    System.Console.WriteLine(new F().N);
                    n.E();
                }
            }
            file class F { public int N; }
            file static class G { public static void E(this int n) { } }
            """);
        Assert.Equal(
            [
                "(7,37) the file-local type 'F' is not supported in a coroutine; make the type internal",
                "(8,8) an extension method of the file-local type 'G' is not supported in a coroutine; make the type internal",
            ],
            check.Diagnostics.Where(static d => d.Id == DiagnosticIds.UnsupportedConstruct)
                .Select(static d => $"({d.Location.GetLineSpan().StartLinePosition.Line},{d.Location.GetLineSpan().StartLinePosition.Character}) {d.GetMessage(null)}"));
    }
}
