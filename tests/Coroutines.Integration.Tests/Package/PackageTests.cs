using Coroutines.Integration.Tests.Support;
using Xunit.Sdk;

namespace Coroutines.Integration.Tests.Package;

/// <summary>What a user who adds the one package gets: it restores alone, compiles without a warning, and runs.</summary>
[Collection(BuildsCollection.Name)]
public sealed class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    [Fact]
    public void ThePackageHoldsRuntimeGeneratorAndBuildSettings()
    {
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/Coroutines.CodeFixes.dll",
            "analyzers/dotnet/cs/Coroutines.Generator.dll",
            $"build/net8.0/{Repository.PackageId}.targets",
            $"buildTransitive/net8.0/{Repository.PackageId}.targets",
            "icon.png",
            "lib/net10.0/Coroutines.dll",
            "lib/net10.0/Coroutines.xml",
            "lib/net8.0/Coroutines.dll",
            "lib/net8.0/Coroutines.xml",
        ];
        Assert.Equal(expected, package.Entries().Where(IsContent));
        Assert.DoesNotContain("<dependency ", package.Manifest());
        Assert.Contains("<license type=\"expression\">MIT</license>", package.Manifest());

        static bool IsContent(string path) =>
            !path.EndsWith(".nuspec", StringComparison.Ordinal)
            && !path.StartsWith("_rels/", StringComparison.Ordinal)
            && !path.StartsWith("package/", StringComparison.Ordinal)
            && path != "[Content_Types].xml";
    }

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public void TheFirstProgramCompilesUnchangedAndRuns(string configuration)
    {
        var project = package.Project($"First{configuration}", "", ("Program.cs", DesignProgram.Source));
        package.Build(project, configuration);
        Assert.Equal(DesignProgram.Output, PackageFixture.RunProgram(project, configuration));
    }

    [Fact]
    public void AMethodGroupRunsAndIsAnErrorInANativeProgram()
    {
        const string source = """
            using Coroutines;

            Func<int, Coroutine<int>> twice = Numbers.Twice;
            Console.WriteLine(CoroutineLoop.Run(twice(21)));

            static partial class Numbers
            {
                [Coroutine]
                public static async Coroutine<int> Twice(int x)
                {
                    await Coroutine.Yield();
                    return 2 * x;
                }
            }
            """;
        var project = package.Project("Groups", "", ("Program.cs", source));
        package.Build(project, "Release");
        Assert.Equal("42\n", PackageFixture.RunProgram(project, "Release"));

        // Restored already: the folder feed has no trimmer, which is not needed to compile.
        var error = Assert.Throws<XunitException>(() => package.Build(project, "Release", "--no-restore", "-p:PublishTrimmed=true"));
        Assert.Contains("error CORO0007", error.Message);
    }

    [Fact]
    public void GeneratedFilesCompileAsPlainSourceUnderTheStrictestRules()
    {
        // First let the generator write its files out ...
        var emitting = package.Project(
            "Emitting",
            "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>written</CompilerGeneratedFilesOutputPath>",
            ("Program.cs", DesignProgram.Source));
        package.Build(emitting, "Release");
        var written = Directory.GetFiles(
            Path.Combine(Path.GetDirectoryName(emitting)!, "written", "Coroutines.Generator"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(written);

        // ... then compile them without the generator. The program keeps its name: interceptors know the file they belong to.
        (string, string)[] sources = [.. written.Select(path => ("Machines/" + Path.GetFileName(path), File.ReadAllText(path)))];
        var plain = package.Project(
            "Plain",
            "<AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><GenerateDocumentationFile>true</GenerateDocumentationFile>",
            [
                ("Program.cs", DesignProgram.Source),
                ("Directory.Build.targets", WithoutGenerator),
                (".editorconfig", "root = true\n[Program.cs]\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.CA1303.severity = none\ndotnet_diagnostic.CS1591.severity = none\n"),
                .. sources,
            ]);
        package.Build(plain, "Release");
        Assert.Equal(DesignProgram.Output, PackageFixture.RunProgram(plain, "Release"));
    }

    private const string WithoutGenerator = """
        <Project>
          <Target Name="WithoutGenerator" BeforeTargets="CoreCompile">
            <ItemGroup>
              <Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == 'Coroutines.Generator'" />
            </ItemGroup>
          </Target>
        </Project>
        """;
}
