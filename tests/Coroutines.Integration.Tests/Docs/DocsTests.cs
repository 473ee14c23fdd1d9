using System.Text.RegularExpressions;
using Coroutines.Integration.Tests.Package;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Integration.Tests.Docs;

/// <summary>The pages are true: their examples compile and print what stands below them, and their links lead somewhere.</summary>
public sealed partial class DocsTests
{
    public static TheoryData<string> Pages() =>
        [.. DocsExample.All().Select(example => example.Page).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void ExamplesOfAPageRun(string page) => Assert.All(
        DocsExample.Of(Repository.PathOf(page)),
        example =>
        {
            var output = DocsExampleRunner.Run(example);
            if (example.Output is not null)
            {
                Assert.Equal(example.Output, output);
            }
        });

    [Theory]
    [MemberData(nameof(Pages))]
    public void ExamplesOfAPageAreTheOldestLanguages(string page) =>
        Assert.All(DocsExample.Of(Repository.PathOf(page)), static example => DocsExampleRunner.Generate(example, LanguageVersion.CSharp12));

    [Fact]
    public void EveryPublicMemberHasAnExample()
    {
        var examples = DocsExample.All().Select(static example => DocsExampleRunner.Compile(example)).ToArray();
        var used = examples.SelectMany(DocsCoverage.Used).ToHashSet();
        string[] missing = [.. DocsCoverage.Members(examples[0]).Where(member => !used.Contains(member)).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"{missing.Length} members are in no example:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void TheReadmeOpensWithTheProgramThatThePackageTestRuns() =>
        Assert.Contains(
            $"```csharp\n{DesignProgram.Source.ReplaceLineEndings("\n")}\n```\n",
            File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void LinksLeadToFiles()
    {
        string[] pages = [Repository.PathOf("README.md"), .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)];
        var broken = pages.SelectMany(page => Link().Matches(File.ReadAllText(page))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
            .Select(target => $"{Path.GetRelativePath(Repository.Root, page)}: {target}"));
        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
