namespace Coroutines.Matrix;

/// <summary>The table, in partial files by what is varied.</summary>
internal static partial class Configurations
{
    /// <summary>What is built, and printed by it.</summary>
    private const string Printed = "sum 6";

    private const string Build = "dotnet build -c Release -warnaserror -m:1 -nodeReuse:false -v:quiet -p:NuGetAudit=false";

    private const string Run = "dotnet exec bin/Release/*/App.dll";

    /// <summary>Coroutines that use what a project would: calls, a gather, a time limit, a generic, an iterator, an interface.</summary>
    private const string Work = """
        using System;
        using System.Collections.Generic;
        using Coroutines;
        using static Coroutines.Coroutine;

        namespace App
        {
            internal partial interface ISource
            {
                [Coroutine]
                Coroutine<int> Next(int from);
            }

            internal sealed partial class Work : ISource
            {
                private int _calls;

                [Coroutine]
                public static async Coroutine<int> Fetch(int id)
                {
                    await Sleep(TimeSpan.FromMilliseconds(1));
                    return id * 2;
                }

                [Coroutine]
                public async Coroutine<int> Next(int from)
                {
                    await Yield();
                    return from + _calls++;
                }

                [Coroutine]
                public static async IAsyncEnumerable<T> Repeat<T>(T value, int times)
                {
                    for (var i = 0; i < times; i++)
                    {
                        await Yield();
                        yield return value;
                    }
                }

                [Coroutine]
                public static async Coroutine<int> Sum()
                {
                    var (a, b) = await Gather(Fetch(1), Fetch(2));
                    ISource source = new Work();
                    var sum = a + b + await source.Next(0) - 2;
                    await foreach (var one in Repeat(1, 2))
                    {
                        sum += one;
                    }

                    try
                    {
                        await WaitFor(Fetch(3), TimeSpan.FromSeconds(10));
                    }
                    catch (TimeoutException)
                    {
                        sum = 0;
                    }

                    return sum;
                }
            }
        }
        """;

    private const string Main = """
        namespace App
        {
            internal static class Program
            {
                private static void Main()
                {
                    var loop = new global::Coroutines.CoroutineLoop();
                    var task = loop.CreateTask(Work.Sum());
                    global::System.Console.WriteLine("sum " + loop.RunUntilComplete(Work.Sum()).ToString(global::System.Globalization.CultureInfo.InvariantCulture));
                    task.Cancel();
                    loop.Dispose();
                }
            }
        }
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Configuration> All { get; } =
        [.. ProjectSettings(), .. AnalyzerPackages(), .. Generators(), .. Languages(), .. Libraries(), .. Sdks(), .. TestFrameworks(), .. Publishing(), .. Hosts()];

    private static (string, string) Project(string properties = "", string items = "", string framework = "net10.0", string sdk = "Microsoft.NET.Sdk") => ("App.csproj", $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <RollForward>Major</RollForward>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="PACKAGE" Version="VERSION" />
            {items}
          </ItemGroup>
        </Project>
        """);

    private static Configuration Plain(string name, string properties = "", string items = "", string framework = "net10.0", params (string, string)[] files) =>
        new(name, [Project(properties, items, framework), ("Work.cs", Work), ("Program.cs", Main), .. files], Printed) { Steps = [Build, Run] };
}
