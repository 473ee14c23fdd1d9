using System.IO.Compression;
using System.Text;
using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Package;

/// <summary>
/// The package as a user gets it: packed once under a version nobody has cached, into a folder feed, and beside it a place for
/// projects that know that feed only and restore into a packages folder of their own.
/// </summary>
public sealed class PackageFixture : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string artifacts = Repository.PathOf("artifacts", $"package-{Guid.NewGuid():N}");

    public PackageFixture()
    {
        // Outputs go to a folder of their own, so that packing touches nothing the running build may be reading; in the repository, as those of a build.
        Dotnet.Run(
            Repository.Root,
            [
                "pack", Repository.PathOf("runtime", "Coroutines"), "-c", "Release", "-o", folder.At("feed"),
                "--artifacts-path", artifacts, $"-p:Version={Version}", "-m:1", "-nodeReuse:false", "-v:quiet",
            ]);
        folder.File("nuget.config", """
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
            </configuration>
            """);
    }

    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    internal string[] Entries()
    {
        using var package = ZipFile.OpenRead(PackagePath);
        return [.. package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    internal string Manifest() => Text($"{Repository.PackageId}.nuspec");

    internal string Text(string entry)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(entry)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal byte[] Bytes(string entry) => Read(PackagePath, entry);

    /// <summary>A file of the package of symbols beside the package.</summary>
    internal byte[] Symbols(string entry) => Read(Path.ChangeExtension(PackagePath, ".snupkg"), entry);

    private static byte[] Read(string path, string entry)
    {
        using var package = ZipFile.OpenRead(path);
        using var content = package.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string PackagePath => folder.At("feed", $"{Repository.PackageId}.{Version}.nupkg");

    /// <summary>Writes a console project with nothing but the package, and the files given; returns the project's path.</summary>
    internal string Project(string name, string properties, params (string Name, string Text)[] files)
    {
        foreach (var (fileName, text) in files)
        {
            folder.File(Path.Combine(name, fileName), text);
        }

        return folder.File(Path.Combine(name, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Repository.PackageId}" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    internal void Build(string project, string configuration, params string[] arguments) =>
        Dotnet.Build(project, configuration, arguments, ("NUGET_PACKAGES", folder.At("packages")));

    internal static string RunProgram(string project, string configuration)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var program = Path.Combine(Path.GetDirectoryName(project)!, "bin", configuration, "net10.0", $"{name}.dll");
        return Dotnet.Run(Path.GetDirectoryName(project)!, ["exec", program]);
    }

    public void Dispose()
    {
        folder.Dispose();
        Directory.Delete(artifacts, recursive: true);
    }
}
