using System.Text.Json;
using Coroutines.Checkout;

namespace Coroutines.BuildCost;

/// <summary>One of the two projects on disk, and the command line that the SDK would give the compiler for it.</summary>
internal sealed class UserProject
{
    private UserProject(string folder, IReadOnlyList<string> arguments) => (Folder, Arguments) = (folder, arguments);

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>What the compiler is given: all of the SDK's own references, analyzers and settings.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Writes the sources and a project around them, and asks MSBuild for the command line.</summary>
    public static UserProject Create(string folder, int files, bool asTask, string configuration)
    {
        ProjectText.Write(folder, files, asTask);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Units.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              {(asTask ? "" : Package(configuration))}
            </Project>
            """);
        var (exit, output) = FreshShell.Run(
            "dotnet",
            ["msbuild", "-restore", "-t:Compile", $"-p:Configuration={configuration}", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs", "-nodeReuse:false"],
            folder,
            TimeSpan.FromMinutes(3));
        if (exit != 0)
        {
            throw new InvalidOperationException(output);
        }

        Directory.CreateDirectory(Path.Combine(folder, "obj", configuration, "net10.0", "ref"));
        Directory.CreateDirectory(Path.Combine(folder, "obj", configuration, "net10.0", "refint"));
        using var answer = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        var items = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs");
        return new UserProject(folder, [.. items.EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!)]);
    }

    /// <summary>Replaces one text in a file.</summary>
    public void Edit(int file, string old, string now)
    {
        var path = ProjectText.PathOf(Folder, file);
        var text = File.ReadAllText(path);
        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{path} has no '{old}'.");
        }

        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    // What the package gives, from this checkout.
    private static string Package(string configuration) => $"""
        <ItemGroup>
            <Reference Include="{Built("runtime/Coroutines/bin", "net10.0/Coroutines.dll")}" />
            <Analyzer Include="{Built("generator/Coroutines.Generator/bin", "netstandard2.0/Coroutines.Generator.dll")}" />
          </ItemGroup>
          <Import Project="{Repository.PathOf("runtime", "Coroutines", "build", "Coroutines.targets")}" />
        """;

    // The generator and the runtime are those that users get, whatever the project is built as.
    private static string Built(string outputs, string file)
    {
        var path = Repository.PathOf([.. outputs.Split('/'), "Release", .. file.Split('/')]);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not there: build this benchmark with -c Release.");
    }
}
