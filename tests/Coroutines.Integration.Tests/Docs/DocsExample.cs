using System.Text.RegularExpressions;

namespace Coroutines.Integration.Tests.Docs;

/// <summary>A block <c>```csharp example</c> of a page: a program as somebody would paste it; and the <c>```text</c> block after it,
/// where there is one: what it prints.</summary>
public sealed partial record DocsExample(string Page, int Line, string Code, string? Output)
{
    public override string ToString() => $"{Page}:{Line}";

    internal static DocsExample[] All() =>
    [
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.PathOf("README.md"))
            .Order(StringComparer.Ordinal)
            .SelectMany(Of),
    ];

    internal static IEnumerable<DocsExample> Of(string path)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var page = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        foreach (Match match in Block().Matches(text))
        {
            var line = text.AsSpan(0, match.Index).Count('\n') + 2;
            yield return new DocsExample(page, line, match.Groups["code"].Value, match.Groups["output"] is { Success: true } output ? output.Value : null);
        }
    }

    [GeneratedRegex(@"^```csharp example\n(?<code>.*?)^```\n(\n?```text\n(?<output>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
