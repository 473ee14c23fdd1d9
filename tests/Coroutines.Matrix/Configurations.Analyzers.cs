namespace Coroutines.Matrix;

internal static partial class Configurations
{
    private static IEnumerable<Configuration> AnalyzerPackages() =>
    [
        Analyzers("Microsoft.VisualStudio.Threading.Analyzers", "18.12.1", "VSTHRD110 VSTHRD111 VSTHRD103 VSTHRD105") with { IsInCi = true },
        Analyzers("Meziantou.Analyzer", "3.0.321", "MA0004 MA0134 MA0040 MA0032 MA0045 MA0100"),
        Analyzers("Roslynator.Analyzers", "5.0.1", "RCS1090 RCS1229 RCS1174"),
        Analyzers("AsyncFixer", "2.1.0", "AsyncFixer01 AsyncFixer02 AsyncFixer03 AsyncFixer04 AsyncFixer05"),
        Analyzers("SonarAnalyzer.CSharp", "9.32.0.97167", "S3216 S4462 S3168"),
        Plain("CA2007, IDE0390, CA2012 as errors", "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>", files: [("Use.cs", Use), (".editorconfig", Errors("CA2007 CA2012 CA1849 CA2008 IDE0390 CS4014 CS1998"))]),
    ];

    private static Configuration Analyzers(string package, string version, string rules) =>
        Plain(package, items: $"""<PackageReference Include="{package}" Version="{version}" PrivateAssets="all" />""", files: [("Use.cs", Use), (".editorconfig", Errors(rules))]);

    private static string Errors(string rules) =>
        "root = true\n[*.cs]\n" + string.Concat(rules.Split(' ').Select(static rule => $"dotnet_diagnostic.{rule}.severity = error\n"))
        + "dotnet_diagnostic.VSTHRD200.severity = none\ndotnet_diagnostic.MA0048.severity = none\n"; // how methods and files are named is the project's own

    // What these rules say of tasks, and what is not true of coroutines: the context to go on in, the handle that nobody keeps.
    private const string Use = """
        namespace App
        {
            using global::System;
            using global::Coroutines;

            internal sealed partial class Use
            {
                private static readonly CoroutineLock _door = new CoroutineLock();
                private readonly CoroutineLoop _loop = new CoroutineLoop();

                public void Begin()
                {
                    _loop.Start(AllAsync(1));
                    _loop.Tick(TimeSpan.Zero);
                }

                [Coroutine]
                public static async Coroutine<int> AllAsync(int x)
                {
                    await Coroutine.Sleep(1);
                    await Coroutine.Yield();
                    CoroutineLoop.Current.Start(Work.Fetch(1));
                    var task = CoroutineLoop.Current.CreateTask(Work.Fetch(2));
                    var got = await task;
                    await using (var group = new CoroutineTaskGroup())
                    {
                        group.CreateTask(Work.Fetch(3));
                    }

                    await using var limit = Coroutine.TimeoutAfter(1000);
                    using (await _door.Acquire())
                    {
                        await Coroutine.Yield();
                    }

                    await foreach (var done in Coroutine.AsCompleted(new[] { CoroutineLoop.Current.Start(Work.Fetch(1)), CoroutineLoop.Current.Start(Work.Fetch(2)) }))
                    {
                        await done;
                    }

                    return got + await Work.Fetch(x) + await Work.Sum();
                }
            }
        }
        """;
}
