using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Tests.Support;

/// <summary>
/// Compiles a marked source with the generator and all rules, and fails on every difference: a diagnostic that is not marked,
/// C#'s own and generated files' included, and a mark without one.
/// </summary>
internal static class DiagnosticCheck
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Threading.Tasks; using Coroutines;\n";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(CoroutineGenerator).Assembly.GetTypes()
            .Where(static type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Checks the spans, and the messages in the order of the text where any are given.</summary>
    public static Task Verify(string source, params string[] messages) => Verify(source, TestCompilation.ParseOptions, [], messages);

    public static async Task Verify(string source, CSharpParseOptions options, MetadataReference[] references, params string[] messages)
    {
        var markup = Markup.Parse(Usings + source);
        var tree = TestCompilation.Parse(markup.Source, options: options);
        var compilation = TestCompilation.Create("Program", KindOf(tree), tree).AddReferences(references);
        var diagnostics = await Diagnose(compilation);
        var actual = diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)).ToList();
        if (!actual.SequenceEqual(markup.Spans))
        {
            var listed = string.Join("\n", diagnostics.Select(static diagnostic => diagnostic.ToString()));
            var placed = actual.Where((_, index) => diagnostics[index].Location.SourceTree == tree);
            Assert.Fail($"Reported:\n{listed}\n\nTo paste:\n{Markup.Print(markup.Source, placed)[Usings.Length..]}");
        }

        if (messages.Length > 0)
        {
            Assert.Equal(messages, diagnostics.Select(static diagnostic => diagnostic.GetMessage(null)));
        }

        Assert.All(diagnostics.Where(IsOurs), static diagnostic => Assert.EndsWith($"/docs/rules/{diagnostic.Id}.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal));
    }

    /// <summary>Everything that a build would show, and suggestions of ours, in the order of the text.</summary>
    public static async Task<List<Diagnostic>> Diagnose(CSharpCompilation compilation, AnalyzerOptions? options = null, params ISourceGenerator[] others)
    {
        // What test programs do on purpose: nothing to await, nothing awaited, nothing assigned.
        var quiet = compilation.Options.WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic>
        {
            ["CS1998"] = ReportDiagnostic.Suppress,
            ["CS4014"] = ReportDiagnostic.Suppress,
            ["CS0169"] = ReportDiagnostic.Suppress,
            ["CS0649"] = ReportDiagnostic.Suppress,
            ["CS8321"] = ReportDiagnostic.Suppress,
        });
        var run = GeneratorRun.Start(compilation.WithOptions(quiet), others);
        var analyzed = await run.Output.WithAnalyzers(Analyzers, options).GetAllDiagnosticsAsync();
        return
        [
            .. analyzed.Concat(run.Diagnostics)
                .Where(static diagnostic => !diagnostic.IsSuppressed && (diagnostic.Severity >= DiagnosticSeverity.Warning || IsOurs(diagnostic)))
                .OrderBy(static diagnostic => diagnostic.Location.SourceTree is null ? 0 : 1)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CORO", StringComparison.Ordinal);

    private static OutputKind KindOf(SyntaxTree tree) =>
        tree.GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
}
