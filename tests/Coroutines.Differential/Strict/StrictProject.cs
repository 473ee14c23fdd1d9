using System.Diagnostics;
using System.Text.Json;

namespace Coroutines.Differential;

/// <summary>
/// Programs of the corpus as one project of a user who wants every rule of the SDK: built once without the generator and once
/// with it. What only the second build warns of comes from the generated code.
/// </summary>
/// <param name="folder">Where the project is written; its owner deletes it.</param>
/// <param name="isChecked">Whether the project asks for <c>CheckForOverflowUnderflow</c>.</param>
public sealed class StrictProject(string folder, bool isChecked)
{
    private const string Written = "written";

    /// <summary>Builds both ways.</summary>
    /// <returns>The generated files that were compiled, the user's own warnings, and those that the generated code adds.</returns>
    /// <exception cref="InvalidOperationException">A build failed.</exception>
    public (int Files, int Own, IReadOnlyList<string> Added) Build(IReadOnlyList<CorpusProgram> programs)
    {
        Write(programs);
        var own = Build("own", "false");
        var all = Build("all", "true");
        var files = Directory.EnumerateFiles(Path.Combine(folder, Written, "Coroutines.Generator"), "*.cs", SearchOption.AllDirectories).Count();
        return (files, own.Count, [.. all.Except(own).Order(StringComparer.Ordinal)]);
    }

    private void Write(IReadOnlyList<CorpusProgram> programs)
    {
        var options = Side.Real.ParseOptions(SideOptions.Release);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), "<configuration><packageSources><clear /></packageSources></configuration>");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(folder, "Strict.csproj"), ProjectText());
        foreach (var name in Side.SharedSources)
        {
            File.WriteAllText(Path.Combine(folder, name), Side.ReadSource(name));
        }

        File.WriteAllText(Path.Combine(folder, "Host.cs"), Side.Real.HostSource);
        foreach (var program in programs)
        {
            var path = Path.Combine(folder, "Programs", program.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, program.Prepare(options).Tree.ToString());
        }
    }

    private string ProjectText()
    {
        string Library(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>preview</LangVersion>
                <ImplicitUsings>disable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <AnalysisMode>All</AnalysisMode>
                <WarningLevel>9999</WarningLevel>
                <Features>strict</Features>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <CheckForOverflowUnderflow>{isChecked}</CheckForOverflowUnderflow>
                <InterceptorsNamespaces>$(InterceptorsNamespaces);global</InterceptorsNamespaces>
                <EmitCompilerGeneratedFiles>$(WithGenerator)</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>{Written}</CompilerGeneratedFilesOutputPath>
                <DefaultItemExcludes>$(DefaultItemExcludes);{Written}/**</DefaultItemExcludes>
                <ErrorLog>$(Log).sarif,version=2.1</ErrorLog>
                <OutputPath>bin/$(Log)/</OutputPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Library("Coroutines")}" />
                <Reference Include="{Library("Coroutines.Differential")}" />
                <Analyzer Include="{Library("Coroutines.Generator")}" Condition="'$(WithGenerator)' == 'true'" />
              </ItemGroup>
            </Project>
            """;
    }

    private HashSet<string> Build(string log, string withGenerator)
    {
        string[] arguments =
            ["build", "Strict.csproj", "-c", "Release", "-m:1", "-nodeReuse:false", "-v:quiet", "--no-incremental", $"-p:Log={log}", $"-p:WithGenerator={withGenerator}"];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name); // of the build that a test runs in
        }

        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            var errors = output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct().Take(20);
            throw new InvalidOperationException("The project does not build:\n" + string.Join("\n", errors));
        }

        return Results(Path.Combine(folder, log + ".sarif"));
    }

    /// <summary>
    /// What the compiler logged at the level of a warning and above, by rule, place and message. The generator's own rules speak of what the user wrote.
    /// </summary>
    private static HashSet<string> Results(string path)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(path));
        var results = new HashSet<string>();
        foreach (var result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            if (result.GetProperty("level").GetString() is "warning" or "error"
                && !result.GetProperty("ruleId").GetString()!.StartsWith("CORO", StringComparison.Ordinal)
                && !result.TryGetProperty("suppressions", out _))
            {
                var place = result.TryGetProperty("locations", out var places) && places.GetArrayLength() > 0 ? Place(places[0].GetProperty("physicalLocation")) : "";
                results.Add($"{place}: {result.GetProperty("ruleId").GetString()}: {result.GetProperty("message").GetProperty("text").GetString()}");
            }
        }

        return results;
    }

    private static string Place(JsonElement location)
    {
        var region = location.GetProperty("region");
        return $"{location.GetProperty("artifactLocation").GetProperty("uri").GetString()}({region.GetProperty("startLine")},{region.GetProperty("startColumn")})";
    }
}
