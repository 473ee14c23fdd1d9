using System.Reflection.Metadata;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Package;

/// <summary>What a gallery and a debugger read of the package: addresses, pages, notes, symbols. All are made from one property.</summary>
[Collection(BuildsCollection.Name)]
public sealed partial class PublishedPackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static string Address => Repository.BuildProperty("RepositoryUrl");

    [Fact]
    public void TheManifestSaysWhatItIsAndWhereItComesFrom()
    {
        var metadata = XDocument.Parse(package.Manifest()).Root!.Elements().Single();
        string Of(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal(Repository.PackageId, Of("id"));
        Assert.Equal(Address, Of("projectUrl"));
        Assert.Equal("icon.png", Of("icon"));
        Assert.Equal("README.md", Of("readme"));
        Assert.Equal("MIT", Of("license"));
        Assert.Contains("asyncio", Of("tags").Split(' '));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], package.Bytes("icon.png")[..4]);

        var repository = metadata.Elements().Single(static element => element.Name.LocalName == "repository");
        Assert.Equal(("git", Address), ((string?)repository.Attribute("type"), (string?)repository.Attribute("url")));
        Assert.Equal(Commit, (string?)repository.Attribute("commit"));
    }

    [Fact]
    public void TheNotesAreTheChangelogs()
    {
        var changelog = File.ReadAllText(Repository.PathOf("CHANGELOG.md"));
        var first = changelog.IndexOf("\n## ", StringComparison.Ordinal);
        var notes = changelog[(changelog.IndexOf('\n', first + 1) + 1)..].Split("\n## ")[0].Trim();
        var packed = XDocument.Parse(package.Manifest()).Descendants().Single(static element => element.Name.LocalName == "releaseNotes").Value;

        Assert.Equal(notes, packed.ReplaceLineEndings("\n"));
        Assert.InRange(packed.Length, 100, 35_000); // what the gallery takes
    }

    [Fact]
    public void ThePageReadsAwayFromTheRepository()
    {
        var page = package.Text("README.md");
        Assert.Contains($"]({Address}/blob/main/docs/architecture.md)", page, StringComparison.Ordinal);
        Assert.All(Link().Matches(page).Select(static link => link.Groups[1].Value), static target => Assert.Matches("^(https://|#)", target));

        // Nothing but links was changed.
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n").TrimEnd(),
            page.Replace($"]({Address}/blob/main/", "](", StringComparison.Ordinal).ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public void RulesLinkToTheirPages()
    {
        Assert.Contains($"HelpLink=\"{Address}/blob/main/docs/rules/CORO0016.md\"", package.Text($"build/net8.0/{Repository.PackageId}.targets"), StringComparison.Ordinal);

        var generator = Encoding.Unicode.GetString(package.Bytes("analyzers/dotnet/cs/Coroutines.Generator.dll"));
        var shifted = Encoding.Unicode.GetString(package.Bytes("analyzers/dotnet/cs/Coroutines.Generator.dll").AsSpan(1));
        Assert.Contains(Address, generator + shifted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public void SymbolsNameTheSourcesOfTheCommitAndNoFolderOfTheMachine(string framework)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage([.. package.Symbols($"lib/{framework}/Coroutines.pdb")]);
        var symbols = provider.GetMetadataReader();
        string[] documents = [.. symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name))];
        Assert.Contains("/_/runtime/Coroutines/Core/CoroutineLoop.cs", documents);
        Assert.All(documents, static document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));

        var link = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation).Single(one => symbols.GetGuid(one.Kind) == s_sourceLink);
        var map = Encoding.UTF8.GetString(symbols.GetBlobBytes(link.Value));
        var raw = Address.Replace("https://github.com/", "https://raw.githubusercontent.com/", StringComparison.Ordinal);
        Assert.Equal($$$"""{"documents":{"/_/*":"{{{raw}}}/{{{Commit}}}/*"}}""", map);

        var library = Encoding.UTF8.GetString(package.Bytes($"lib/{framework}/Coroutines.dll"));
        Assert.DoesNotContain(Repository.Root, library, StringComparison.Ordinal);
    }

    private static string Commit { get; } = FreshShell.Run("git", ["rev-parse", "HEAD"], Repository.Root, TimeSpan.FromMinutes(1)).Output.Trim();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
