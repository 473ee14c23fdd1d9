using System.Reflection;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A rule is done when it has a descriptor, a row in the release table, a page and a test.</summary>
public sealed class RuleBookTests
{
    // Reported by the package's targets: a compiler that is too old cannot load the analyzers.
    private const string FromTargets = DiagnosticIds.CompilerTooOld;

    private static readonly string[] AllIds =
    [
        .. typeof(DiagnosticIds)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static constant => (string)constant.GetRawConstantValue()!),
    ];

    public static TheoryData<string> Ids => [.. AllIds];

    [Fact]
    public void IdsAreUnique() => Assert.Equal(AllIds.Length, AllIds.Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasDescriptorRowPageAndTest(string id)
    {
        if (id != FromTargets)
        {
            var descriptor = Assert.Single(All(), rule => rule.Id == id);
            Assert.EndsWith($"docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.Contains(File.ReadLines(Path.Combine(Repository.Root, "generator/Coroutines.Generator/AnalyzerReleases.Unshipped.md"))
                .Concat(File.ReadLines(Path.Combine(Repository.Root, "generator/Coroutines.Generator/AnalyzerReleases.Shipped.md"))),
                line => line.StartsWith($"{id} | Coroutines | {descriptor.DefaultSeverity} |", StringComparison.Ordinal));
            Assert.True(
                File.Exists(Path.Combine(Repository.Root, $"tests/Coroutines.Generator.Tests/Diagnostics/{id}Tests.cs")),
                $"No tests/Coroutines.Generator.Tests/Diagnostics/{id}Tests.cs");
        }

        var page = Path.Combine(Repository.Root, $"docs/rules/{id}.md");
        Assert.True(File.Exists(page), $"No docs/rules/{id}.md");
        Assert.StartsWith($"# {id}: ", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void TheIndexListsEveryPageAsItIs()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs/rules"), "CORO*.md").Order(StringComparer.Ordinal).Select(static page =>
        {
            var lines = File.ReadAllLines(page);
            var severity = lines.Single(static line => line.StartsWith("| Severity |", StringComparison.Ordinal)).Split('|')[2].Trim();
            var id = Path.GetFileNameWithoutExtension(page);
            return $"| [{id}]({id}.md) | {(severity.Contains("; error", StringComparison.Ordinal) ? severity.Split(';')[0] + ", or error" : severity)} | {lines[0][$"# {id}: ".Length..]} |";
        });
        var index = File.ReadAllLines(Path.Combine(Repository.Root, "docs/rules/README.md")).Where(static line => line.StartsWith("| [", StringComparison.Ordinal));
        Assert.Equal(pages, index);
    }

    private static IEnumerable<DiagnosticDescriptor> All() => typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static rule => rule.GetValue(null))
        .OfType<DiagnosticDescriptor>();
}
