namespace Coroutines.Matrix;

internal static partial class Configurations
{
    private static IEnumerable<Configuration> ProjectSettings() =>
    [
        Plain("nullable off, no implicit usings", "<Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>"),
        Plain("implicit usings", "<ImplicitUsings>enable</ImplicitUsings>"),
        Plain("checked, unsafe, documentation", "<CheckForOverflowUnderflow>true</CheckForOverflowUnderflow><AllowUnsafeBlocks>true</AllowUnsafeBlocks><GenerateDocumentationFile>true</GenerateDocumentationFile><NoWarn>$(NoWarn);CS1591</NoWarn>"),
        Plain("every rule of the SDK", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>", files: (".editorconfig", OwnStyle)) with { IsInCi = true },
        Plain("CLS compliant", "<GenerateDocumentationFile>true</GenerateDocumentationFile>", files: [("Public.cs", Public), ("Info.cs", "[assembly: System.CLSCompliant(true)]")]) with { IsInCi = true },
        Plain("generated files written out", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", files: ("Long.cs", Long)),
        Plain("namespaces of interceptors set by the project", "<InterceptorsNamespaces>$(InterceptorsNamespaces);Other.Generated</InterceptorsNamespaces>"),
        Plain("signed", "<SignAssembly>true</SignAssembly><PublicSign>true</PublicSign><AssemblyOriginatorKeyFile>key.snk</AssemblyOriginatorKeyFile>") with { Steps = [WriteKey, Build, Run] },
        new("no namespace, top-level statements", [Project("<ImplicitUsings>enable</ImplicitUsings>"), ("Program.cs", TopLevel)], Printed) { Steps = [Build, Run] },
        Plain("debug", "<Optimize>false</Optimize>"),
        new("the same bytes in two folders",
            [
                ("one/App.csproj", Project(Mapped).Item2), ("one/Work.cs", Work), ("one/Program.cs", Main),
                ("two/else/App.csproj", Project(Mapped).Item2), ("two/else/Work.cs", Work), ("two/else/Program.cs", Main),
            ],
            Printed)
        {
            IsInCi = true,
            Steps = [$"cd one && {Build}", $"cd two/else && {Build}", "cmp one/bin/Release/net10.0/App.dll two/else/bin/Release/net10.0/App.dll && cmp one/bin/Release/net10.0/App.pdb two/else/bin/Release/net10.0/App.pdb", $"cd one && {Run}"],
        },
        new("the same bytes in two folders, by source roots",
            [
                ("one/App.csproj", Project(Rooted).Item2), ("one/Work.cs", Work), ("one/Program.cs", Main),
                ("two/else/App.csproj", Project(Rooted).Item2), ("two/else/Work.cs", Work), ("two/else/Program.cs", Main),
            ],
            Printed)
        {
            Steps = [$"cd one && {Build}", $"cd two/else && {Build}", "cmp one/bin/Release/net10.0/App.dll two/else/bin/Release/net10.0/App.dll", $"cd one && {Run}"],
        },
    ];

    private const string Mapped = "<PathMap>$(MSBuildProjectDirectory)=/_/</PathMap><Deterministic>true</Deterministic>";

    private const string Rooted = "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild><DeterministicSourcePaths>true</DeterministicSourcePaths></PropertyGroup><ItemGroup><SourceRoot Include=\"$(MSBuildProjectDirectory)/\" /></ItemGroup><PropertyGroup>";

    // Rules that speak of the program as it is written; nothing of generated code is silenced.
    private const string OwnStyle = """
        root = true
        [{Work,Program}.cs]
        dotnet_analyzer_diagnostic.category-Style.severity = none
        dotnet_diagnostic.CA1859.severity = none
        """;

    private const string Public = """
        namespace App
        {
            /// <summary>Seen by others.</summary>
            public partial class Api
            {
                /// <summary>One that others call.</summary>
                [global::Coroutines.Coroutine]
                public async global::Coroutines.Coroutine<int> Ask(int question)
                {
                    await global::Coroutines.Coroutine.Yield();
                    return question;
                }

                /// <summary>One that others override.</summary>
                [global::Coroutines.Coroutine]
                public virtual async global::Coroutines.Coroutine<int> Answer(int question)
                {
                    await global::Coroutines.Coroutine.Yield();
                    return question;
                }
            }
        }
        """;

    private const string TopLevel = """
        using Coroutines;

        Console.WriteLine($"sum {CoroutineLoop.Run(Work.Twice(3))}");

        partial class Work
        {
            [Coroutine]
            public static async Coroutine<int> Twice(int x)
            {
                await Coroutine.Yield();
                return 2 * x;
            }
        }
        """;

    private static string Long => $$"""
        internal partial class {{new string('界', 110)}}
        {
            [global::Coroutines.Coroutine]
            internal async global::Coroutines.Coroutine {{new string('世', 90)}}(int x)
            {
                await global::Coroutines.Coroutine.Sleep(x);
            }
        }
        """;

    // A public key: signing for the public needs no private one.
    private const string WriteKey = "printf '\\000\\044\\000\\000\\004\\200\\000\\000\\224\\000\\000\\000\\006\\002\\000\\000\\000\\044\\000\\000\\122\\123\\101\\061\\000\\004\\000\\000\\001\\000\\001\\000' > key.snk; head -c 128 /dev/zero | tr '\\000' '\\261' >> key.snk";
}
