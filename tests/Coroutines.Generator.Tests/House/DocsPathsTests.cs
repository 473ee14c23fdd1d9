using System.Text.RegularExpressions;
using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.House;

/// <summary>The files that the documents name are there, and so is the function that stands behind one.</summary>
public sealed partial class DocsPathsTests
{
    [Theory]
    [InlineData("architecture.md", 30)]
    [InlineData("contributing.md", 9)]
    public void NamedFilesAndFunctionsExist(string document, int atLeast)
    {
        var root = Repository.Root;
        var text = File.ReadAllText(Path.Combine(root, "docs", document));
        var named = NamedFile().Matches(text).Where(static match => !match.Groups["file"].Value.Contains('X')).ToArray();
        Assert.True(named.Length >= atLeast, $"{named.Length} files are named");
        Assert.Empty(named.Select(match => Problem(root, match)).OfType<string>());
    }

    private static string? Problem(string root, Match match)
    {
        var file = match.Groups["file"].Value;
        string[] places = ["", "generator/Coroutines.Generator", "runtime/Coroutines"];
        var path = places.Select(place => Path.Combine(root, place, file)).FirstOrDefault(File.Exists);
        var function = match.Groups["function"];
        return path is null ? $"{file} is not there"
            : function.Success && !Regex.IsMatch(File.ReadAllText(path), $@"\b{function.Value}\b\s*[<(]") ? $"{file} has no {function.Value}"
            : null;
    }

    // `Folder/File.cs`, and `Function` behind it.
    [GeneratedRegex(@"`(?<file>[\w.]+(?:/[\w.]+)+\.cs)`(?: `(?<function>\w+)`)?")]
    private static partial Regex NamedFile();
}
