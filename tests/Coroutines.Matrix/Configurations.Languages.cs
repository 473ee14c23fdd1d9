namespace Coroutines.Matrix;

internal static partial class Configurations
{
    private static IEnumerable<Configuration> Languages() =>
    [
        Plain("C# 12", "<LangVersion>12</LangVersion>"),
        Plain("C# 13", "<LangVersion>13</LangVersion>"),
        Plain("C# 14", "<LangVersion>14</LangVersion>"),
        Plain("C# preview", "<LangVersion>preview</LangVersion>"),
        Plain("net8.0 and its own C# 12", framework: "net8.0") with { IsInCi = true },
        Plain("net9.0 and its own C# 13", framework: "net9.0"),
        NotServed("netstandard2.1"),
        NotServed("net6.0"),
        NotServed("net48"),
    ];

    private static IEnumerable<Configuration> Libraries() =>
    [
        new("a library that brings the package along",
            [
                ("App.csproj", Reference("Middle")),
                ("Program.cs", LibraryMain),
                ("Middle/Middle.csproj", LibraryProject()),
                ("Middle/Work.cs", LibraryWork),
            ],
            Printed) { IsInCi = true, Steps = [Build, Run] },
        new("a packed library",
            [
                ("Middle/Middle.csproj", LibraryProject()),
                ("Middle/Work.cs", LibraryWork),
                ("App/nuget.config", """<configuration><packageSources><add key="here" value="../packed" /></packageSources></configuration>"""),
                ("App/App.csproj", Packed("Middle")),
                ("App/Program.cs", LibraryMain),
            ],
            Printed) { Steps = ["dotnet pack Middle -c Release -o packed -m:1 -nodeReuse:false -v:quiet -p:Version=1.0.0-VERSION -p:NuGetAudit=false", $"cd App && {Build}", $"cd App && {Run}"] },
        new("F#",
            [
                ("App.fsproj", OtherLanguage("Program.fs")),
                ("Program.fs", """
                    open Coroutines
                    [<EntryPoint>]
                    let main _ =
                        use loop = new CoroutineLoop()
                        printfn "sum %d" (loop.RunUntilComplete<int>(Work.Twice(3)))
                        0
                    """),
                ("Middle/Middle.csproj", LibraryProject()),
                ("Middle/Work.cs", LibraryWork),
            ],
            Printed) { Steps = [Build, Run] },
        new("Visual Basic",
            [
                ("App.vbproj", OtherLanguage(null)),
                ("Program.vb", """
                    Module Program
                        Sub Main()
                            Using [loop] As New Coroutines.CoroutineLoop()
                                System.Console.WriteLine("sum " & [loop].RunUntilComplete(Of Integer)(Work.Twice(3)))
                            End Using
                        End Sub
                    End Module
                    """),
                ("Middle/Middle.csproj", LibraryProject()),
                ("Middle/Work.cs", LibraryWork),
            ],
            Printed) { Steps = [Build, Run] },
    ];

    // NuGet's own error, and not one of C#'s behind it.
    private static Configuration NotServed(string framework) =>
        new(framework + ", which is not served", [Project("<CheckEolTargetFramework>false</CheckEolTargetFramework>", framework: framework), ("Work.cs", Work)], "error NU1202: Package PACKAGE VERSION is not compatible with " + framework)
        {
            IsInCi = framework == "netstandard2.1",
            Steps = ["!" + Build],
            Unwanted = "error CS",
        };

    private const string LibraryWork = """
        using Coroutines;

        public static partial class Work
        {
            [Coroutine]
            public static async Coroutine<int> Twice(int x)
            {
                await Coroutine.Yield();
                return 2 * x;
            }
        }
        """;

    private const string LibraryMain = """
        using System;
        using Coroutines;

        Console.WriteLine($"sum {CoroutineLoop.Run(Calls.Total())}");

        internal static partial class Calls
        {
            [Coroutine]
            public static async Coroutine<int> Total() => await Work.Twice(1) + await Work.Twice(2);
        }
        """;

    private static string LibraryProject() => """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><PackageReference Include="PACKAGE" Version="VERSION" /></ItemGroup>
        </Project>
        """;

    private static string Reference(string library) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>
            <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
          </PropertyGroup>
          <ItemGroup><Compile Include="Program.cs" /><ProjectReference Include="{library}/{library}.csproj" /></ItemGroup>
        </Project>
        """;

    private static string Packed(string library) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><PackageReference Include="{library}" Version="1.0.0-VERSION" /></ItemGroup>
        </Project>
        """;

    private static string OtherLanguage(string? file) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{(file is null ? "" : $"<Compile Include=\"{file}\" />")}<ProjectReference Include="Middle/Middle.csproj" /></ItemGroup>
        </Project>
        """;
}
