using System.Reflection;
using Coroutines.Generator.Analyzers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Integration.Tests.Assemblies;

/// <summary>Coroutines of a referenced library: their machines are fields of their callers' machines, as those of the same assembly are.</summary>
public sealed class OtherAssembliesTests
{
    private const string Source = """
        public static partial class Lib
        {
            [Coroutine] public static async Coroutine<int> Twice(int x) { await Coroutine.Yield(); return x * 2; }
            [Coroutine] public static async Coroutine<T> Pass<T>(T value, int times = 2, params int[] rest) { for (var i = 0; i < times + rest.Length; i++) await Coroutine.Yield(); return value; }
            [Coroutine] public static async IAsyncEnumerable<int> Count(int n) { for (var i = 0; i < n; i++) { await Coroutine.Yield(); yield return i; } }
            [Coroutine] public static async Coroutine<int> Hidden(int x) { await Coroutine.Yield(); return x + __Hidden_Int32(); }
            private static int __Hidden_Int32() => 100;
        }
        public partial interface IEnemy { [Coroutine] Coroutine<int> Attack(int power); [Coroutine] async Coroutine<int> Rest() { await Coroutine.Yield(); return 1; } }
        public abstract partial class Enemy : IEnemy
        {
            protected int Strength = 3;
            [Coroutine] public abstract Coroutine<int> Attack(int power);
            [Coroutine] public virtual async Coroutine<int> Move() { await Coroutine.Yield(); return Strength; }
            [Coroutine] protected async Coroutine<int> Aim() { await Coroutine.Yield(); return Strength * 10; }
        }
        public partial interface IOut<out T> { [Coroutine] static async Coroutine<int> Size() { await Coroutine.Yield(); return typeof(T).Name.Length; } [Coroutine] async Coroutine<string> Twice(string s) { await Coroutine.Yield(); return s + s; } }
        public partial interface IMade { [Coroutine] static abstract Coroutine<int> Made(int n); }
        public partial struct Counter { public int N; [Coroutine] public async Coroutine<int> Next() { await Coroutine.Yield(); return ++N; } }
        """;

    private const string Caller = """
        public static partial class App
        {
            public static string Run()
            {
                using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
                return loop.RunUntilComplete(Main()) + " " + loop.RunUntilComplete(Lib.Twice(50));
            }

            [Coroutine]
            public static async Coroutine<string> Main()
            {
                var sum = 0;
                await foreach (var i in Lib.Count(4)) sum += i;
                var orc = new Orc();
                IEnemy enemy = orc;
                return string.Join(" ",
                    await Lib.Twice(21), await Lib.Pass("p"), await Lib.Pass(2.5, 1, 7, 8), sum, await Lib.Hidden(1),
                    await enemy.Attack(2), await enemy.Rest(), await orc.Move(), await new Counter { N = 6 }.Next(),
                    await IOut<string>.Size(), await ((IOut<Orc>)orc).Twice("t"), await Make<Orc>() + await Make<Elf>());
            }

            [Coroutine] private static async Coroutine<int> Make<T>() where T : IMade => await T.Made(1) + await Twice(T.Made);
            [Coroutine] private static async Coroutine<int> Twice(Func<int, Coroutine<int>> made) => await made(2) * 2;
        }

        public partial class Orc : Enemy, IMade, IOut<Orc>
        {
            [Coroutine] public override async Coroutine<int> Attack(int power) => await Aim() * power;
            [Coroutine] public override async Coroutine<int> Move() => await base.Move() + 4;
            [Coroutine] public static async Coroutine<int> Made(int n) { await Coroutine.Yield(); return n; }
        }

        public partial class Elf : IMade { public static Coroutine<int> Made(int n) => Lib.Twice(n); }
        """;

    private const string Expected = "42 p 2.5 6 101 60 1 7 7 6 tt 15 100";

    [Fact]
    public void MachinesOfALibraryAreFieldsOfTheCallers()
    {
        var library = Library.Compile("Lib", Source);
        var caller = Library.Compile("App", Caller, null, library.Reference).Load(library);

        Assert.Equal(Expected, Run(caller));
        var fields = caller.GetType("App")!.GetNestedType("__Main", BindingFlags.Public)!.GetFields(BindingFlags.NonPublic | BindingFlags.Instance);
        Assert.Contains(fields, field => field.FieldType.FullName == "Lib+__Twice_Int32");
        Assert.Contains(fields, field => field.FieldType.FullName == "Lib+__Count_Int32");
    }

    [Fact]
    public void AReferenceAssemblyIsEnough()
    {
        var library = Library.Compile("Lib", Source);
        var caller = Library.Compile("App", Caller, null, library.ReferenceAssembly).Load(library);

        Assert.Equal(Expected, Run(caller));
    }

    [Fact]
    public void InternalCoroutinesOfAFriendWithAStrongName()
    {
        var key = PublicKey();
        var friend = Source.Replace("public static partial class Lib", "internal static partial class Lib", StringComparison.Ordinal);
        var library = Library.Compile("Lib", $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App, PublicKey={Convert.ToHexString(key)}\")]\n" + friend, key);
        var app = Library.Compile("App", Caller, key, library.Reference);
        var caller = app.Load(library);

        Assert.Equal(Expected, Run(caller));
        Assert.Equal(key, caller.GetName().GetPublicKey());
    }

    [Fact]
    public async Task ALibraryWithoutTheGeneratorIsADiagnosticAtEachCall()
    {
        const string Plain = "public static partial class Lib { [Coroutine] public static async Coroutine<int> Twice(int x) { await Coroutine.Yield(); return x * 2; } }";
        const string Calls = """
            public static partial class App
            {
                public static void Run(CoroutineLoop loop) => loop.RunUntilComplete(Lib.Twice(1));
                [Coroutine] public static async Coroutine<int> Main() => await Lib.Twice(2);
            }
            """;
        var library = Library.CompileWithoutGenerator("Lib", Plain);
        var app = Library.Create("App", Calls, null, [library.Reference]);

        var found = await app.WithAnalyzers([new MachineMissingAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal([3, 4], found.Select(one => one.Location.GetLineSpan().StartLinePosition.Line).Order());
        Assert.All(found, one => Assert.Equal(
            "CORO0020 'Twice' has no machine, because 'Lib' was compiled without the coroutine generator; add the StructCoroutines package to that project and build it again",
            one.Id + " " + one.GetMessage(null)));
    }

    private static string Run(Assembly app) => (string)app.GetType("App")!.GetMethod("Run")!.Invoke(null, null)!;

    // The public half of a key of its own, as the compiler stores it.
    private static byte[] PublicKey()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(1024);
        var parameters = rsa.ExportParameters(false);
        byte[] header = [0x00, 0x24, 0x00, 0x00, 0x04, 0x80, 0x00, 0x00, 0x94, 0x00, 0x00, 0x00, 0x06, 0x02, 0x00, 0x00, 0x00, 0x24, 0x00, 0x00, 0x52, 0x53, 0x41, 0x31, 0x00, 0x04, 0x00, 0x00];
        return [.. header, 1, 0, 1, 0, .. parameters.Modulus!.Reverse()];
    }
}
