using System.Collections.Immutable;
using Coroutines.Differential;
using Coroutines.Generator.Analyzers;
using Coroutines.Integration.Tests.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>The analyzers find no fault with valid programs, and say what the generator passes over.</summary>
public sealed class AnalyzerTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(CoroutineAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task NoProgramOfTheCorpusHasAnErrorOfTheirs()
    {
        var parse = Side.Real.ParseOptions(SideOptions.Release);
        var compilation = BatchCompiler.CreateCompilation(Side.Real, SideOptions.Release, Corpus.Programs.Select(program => program.Prepare(parse).Tree));

        var found = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();

        Assert.Empty(found.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString()));
    }

    [Fact]
    public async Task ACoroutineInAnExtensionBlockOfAPreviewCompilerIsReportedAtItsName()
    {
        const string Source = "public static partial class E { extension(int x) { [Coroutine] public async Coroutine<int> Slow() { await Coroutine.Yield(); return x; } } }";

        var found = await Library.Create("App", Source, null, []).WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();

        var one = Assert.Single(found);
        Assert.Equal("CORO0005 'Slow' in an extension block of a preview compiler is not supported in a coroutine; build with the SDK of .NET 10, or declare it as an extension method, with 'this' before its first parameter", one.Id + " " + one.GetMessage(null));
        Assert.Equal("Slow", one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan));
    }

    [Fact]
    public async Task AnImplementationOfADefaultBodyIsACoroutine()
    {
        const string Source = """
            public partial interface I { [Coroutine] async Coroutine<int> F() { await Coroutine.Yield(); return 1; } [Coroutine] Coroutine G(); }
            public class Mock : I { public Coroutine<int> F() => default; public Coroutine G() => default; }
            """;

        var found = await Library.Create("App", Source, null, []).WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();

        var one = Assert.Single(found);
        Assert.Equal("CORO0017 'F' overrides the coroutine 'I.F()', but calls would pass it by; mark it [Coroutine] and async", one.Id + " " + one.GetMessage(null));
        Assert.Equal(2, one.Location.GetLineSpan().StartLinePosition.Line);
    }
}
