namespace Coroutines.Matrix;

internal static partial class Configurations
{
    private const string Published = "./out/App";

    private static IEnumerable<Configuration> Publishing() =>
    [
        Plain("single file", "<PublishSingleFile>true</PublishSingleFile><SelfContained>false</SelfContained><RuntimeIdentifier>linux-x64</RuntimeIdentifier>") with { Steps = [Publish, Published] },
        Plain("trimmed", "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><RuntimeIdentifier>linux-x64</RuntimeIdentifier><TrimmerSingleWarn>false</TrimmerSingleWarn>") with { Steps = [Publish, Published] },
        Plain("native", "<PublishAot>true</PublishAot><RuntimeIdentifier>linux-x64</RuntimeIdentifier><InvariantGlobalization>true</InvariantGlobalization>") with { Steps = [Publish, Published], Needs = "/usr/bin/clang" },
        Plain("native on net8.0", "<LangVersion>13</LangVersion><PublishAot>true</PublishAot><RuntimeIdentifier>linux-x64</RuntimeIdentifier><InvariantGlobalization>true</InvariantGlobalization>", framework: "net8.0") with { Steps = [Publish, Published], Needs = "/usr/bin/clang" },
        new("compiled ahead of a library that has grown since",
            [
                ("App.csproj", Project("<PublishReadyToRun>true</PublishReadyToRun><SelfContained>false</SelfContained><RuntimeIdentifier>linux-x64</RuntimeIdentifier><EnableDefaultCompileItems>false</EnableDefaultCompileItems>", "<Compile Include=\"Program.cs\" /><ProjectReference Include=\"Middle/Middle.csproj\" />").Item2),
                ("Program.cs", GrownMain),
                ("Middle/Middle.csproj", LibraryProject()),
                ("Middle/Work.cs", GrownWork("")),
                ("Middle.txt", GrownWork(Growth)),
            ],
            Printed)
        {
            Steps = [Publish, Published, "cp Middle.txt Middle/Work.cs && cd Middle && dotnet build -c Release -m:1 -nodeReuse:false -v:quiet -p:NuGetAudit=false && cp bin/Release/net10.0/Middle.dll ../out/Middle.dll", Published],
        },
    ];

    private static IEnumerable<Configuration> Hosts() =>
    [
        new("a program of one file",
            [("app.cs", "#:package PACKAGE@VERSION\n#:property PublishAot=false\n" + TopLevel)],
            Printed) { IsInCi = true, Steps = ["dotnet run app.cs"] },
        new("a plugin that is unloaded",
            [
                ("App.csproj", Project(items: "<Compile Remove=\"Plugin/**\" />").Item2),
                ("Program.cs", PluginHost),
                ("Plugin/Plugin.csproj", LibraryProject()),
                ("Plugin/Work.cs", Plugin),
            ],
            Printed) { IsInCi = true, Steps = [Build, $"cd Plugin && {Build}", "dotnet exec bin/Release/*/App.dll \"$PWD/Plugin/bin/Release/net10.0/Plugin.dll\""] },
    ];

    private const string Publish = "dotnet publish App.csproj -c Release -o out -warnaserror -m:1 -nodeReuse:false -v:quiet -p:NuGetAudit=false";

    private const string GrownMain = """
        using System;
        using System.Collections.Generic;
        using Coroutines;

        Console.WriteLine($"sum {CoroutineLoop.Run(Calls.Total())}");

        internal static partial class Calls
        {
            [Coroutine]
            public static async Coroutine<int> Total() => await Work.Twice(new A.Thing()) + await Work.Count(new List<int> { 1, 2, 3, 4 });
        }
        """;

    private static string GrownWork(string added) => $$"""
        using System.Collections.Generic;
        using Coroutines;

        namespace A { public class Thing { } }
        namespace B { public class Thing { } }

        public static partial class Work
        {
            [Coroutine]
            public static async Coroutine<int> Twice(A.Thing x)
            {
                await Coroutine.Yield();
                return 2;
            }

            [Coroutine]
            public static async Coroutine<int> Count(List<int> x)
            {
                await Coroutine.Yield();
                return x.Count;
            }
            {{added}}
        }
        """;

    private const string Growth = """
            public static int Twice(B.Thing x) => 0;
            [Coroutine] public static async Coroutine<int> Twice(A.Thing x, B.Thing y) { int kept = x.GetHashCode(); await Coroutine.Yield(); return kept; }
            [Coroutine] public static async Coroutine<int> Count(List<string> x) { await Coroutine.Yield(); return 0; }
            [Coroutine] public static async Coroutine<int> Count<T>(List<T> x) { await Coroutine.Yield(); return 0; }
            public class Thing { }
        """;

    private const string Plugin = """
        using System;
        using System.Collections.Generic;
        using Coroutines;

        public partial class Entry
        {
            private sealed record Note(string Text);

            public static void Begin(CoroutineLoop loop)
            {
                loop.Start(Work(3));
                loop.RunUntilComplete(Outer());
            }

            [Coroutine]
            private static async Coroutine<int> Work(int x)
            {
                await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
                return x;
            }

            [Coroutine]
            private static async Coroutine<Note> Text(string text)
            {
                await Coroutine.Yield();
                return new Note(text);
            }

            [Coroutine]
            private static async IAsyncEnumerable<Note> Notes()
            {
                yield return await Text("n");
            }

            [Coroutine]
            private static async Coroutine Outer()
            {
                var (a, b) = await Coroutine.Gather(Work(1), Text("a"));
                var task = CoroutineLoop.Current.CreateTask(Text("b"));
                try { throw new InvalidOperationException(a + b.Text + (await task).Text); }
                catch (InvalidOperationException) { await Coroutine.Yield(); }
                await foreach (var note in Notes()) { await Work(note.Text.Length); }
                try { await Coroutine.WaitFor(Work(5), TimeSpan.FromSeconds(1)); }
                catch (TimeoutException) { }
            }
        }
        """;

    private const string PluginHost = """
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.Loader;
        using Coroutines;

        var loop = new CoroutineLoop();
        var living = Use(loop, args[0]);
        loop.Tick(TimeSpan.FromSeconds(1));
        loop.Trim();
        Console.WriteLine(IsGone(living) ? "living loop" : "the plugin is still there");

        var ended = UseOwn(args[0]);
        loop.Trim(); // calls outside loops are made on it: it was the last to run here
        Console.WriteLine(IsGone(ended) && IsGone(living) ? "sum 6" : "the plugin is still there");
        GC.KeepAlive(loop);

        static bool IsGone(WeakReference context)
        {
            for (var i = 0; context.IsAlive && i < 20; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            return !context.IsAlive;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference UseOwn(string path)
        {
            using var own = new CoroutineLoop();
            return Use(own, path);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Use(CoroutineLoop loop, string path)
        {
            var context = new Plugins();
            context.LoadFromAssemblyPath(path).GetType("Entry")!.GetMethod("Begin")!.Invoke(null, new object[] { loop });
            context.Unload();
            return new WeakReference(context);
        }

        internal sealed class Plugins : AssemblyLoadContext
        {
            public Plugins()
                : base(isCollectible: true)
            {
            }
        }
        """;
}
