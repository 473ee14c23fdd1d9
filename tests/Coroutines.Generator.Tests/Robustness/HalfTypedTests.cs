using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Robustness;

/// <summary>Texts that <see cref="BrokenInputTests"/> found: the generated code once added errors of its own to each.</summary>
public sealed class HalfTypedTests
{
    [Theory]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine<int> F(int x, int y = 2, params int[] rest) { await (1); return x; }
            [Coroutine] static async Coroutine M() => await F(1);
        }
        """)]
    [InlineData("partial class A { [Coroutine] async Coroutine<int> F(int self) { await (1); return self; } }")]
    [InlineData("partial class A { [Coroutine] static async Coroutine<int> F(int x, int x) { await Coroutine.Yield(); return x; } }")]
    [InlineData("""
        static partial class A
        {
            [Coroutine] public static partial Coroutine F(int n);
            public async partial Coroutine F(int n) { await Coroutine.Yield(); }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { await Coroutine.Yield(); { delegate*<int, int> f = &Twice; f(1); } }
            static int Twice(int x) => x * 2;
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { await Coroutine.Yield(); { var p = stackalloc int[4]; p[0] = 1; } }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { using (new Bad()) { await Coroutine.Yield(); } }
        }
        class Bad;
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { using var bad = new Bad(); await Coroutine.Yield(); }
        }
        class Bad;
        """)]
    [InlineData("""
        static int Gen() => 1;
        partial class A
        {
            [Coroutine] static async Coroutine F() { await Coroutine.Yield(); Gen(); }
        }
        """)]
    [InlineData("""
        partial "d" A
        {
            [Coroutine] public virtual async Coroutine<int> F(int n) { await Coroutine.Yield(); return n; }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F(object o) { switch (o) { case int[] and and []: await Coroutine.Yield(); break; } }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { await Coroutine.Yield(); { change change(); } }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { await Coroutine.Yield(); { int Two(); } }
        }
        """)]
    [InlineData("""
        class A
        {
            [Coroutine] public virtual async Coroutine F() => await Coroutine.Yield();
        }
        partial class B : A
        {
            [Coroutine] public override async Coroutine F() => await Coroutine.Yield();
            [Coroutine] public async Coroutine G() => await F();
            public static void Main(string[] names) => new CoroutineLoop().Run(new B().F(missing));
        }
        class C { static void M(CoroutineLoop loop) => loop.Start(new B().F()); }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] public virtual async Coroutine F() => await Coroutine.Yield();
            int }
        }
        partial class B : A
        {
            [Coroutine] public override async Coroutine F() => await Coroutine.Yield();
            static void M(CoroutineLoop loop) => loop.Start(new B().F());
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F()
            {
                await Coroutine.Yield();
                object? last = null;
                void Keep(object value) { last value; }
                Keep(1);
            }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { using var one = new One(); await Coroutine.Yield(); }
        }
        sealed class One : System.IAsyncDisposable
        {
            public System.Threading.Tasks.ValueTask DisposeAsync() => default;
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { await using (new One()) { await Coroutine.Yield(); } }
        }
        sealed class One : System.IDisposable
        {
            public void Dispose() { }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F(int n) { await Coroutine.Yield(); if (n == 0) int x; }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F(System.DayOfWeek day) { switch (day) { case System.DayOfWeek.Monday Monday: await Coroutine.Yield(); break; } }
        }
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] public virtual async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
        }
        partial class B : A
        {
            [Coroutine] public override async Coroutine<Coroutine> F() { await Coroutine.Yield(); return default; }
            static void M(CoroutineLoop loop) => loop.Start(new B().F());
        }
        partial class C : A
        {
            [Coroutine] internal override async Coroutine<int> F() { await Coroutine.Yield(); return 3; }
            static void M(CoroutineLoop loop) => loop.Start(new C().F());
        }
        partial class D
        {
            [Coroutine] public override async Coroutine F() => await Coroutine.Yield();
            static void M(CoroutineLoop loop) => loop.Start(new D().F());
        }
        partial class E : B
        {
            [Coroutine] public override async Coroutine F() => await Coroutine.Yield();
            static void M(CoroutineLoop loop) => loop.Start(new E().F());
        }
        """)]
    [InlineData("""
        partial class A<T>(Missing missing) where T : Missing
        {
            private Missing one;
            private System.Collections.Generic.List<Missing> many;
            [Coroutine] async Coroutine F() { await Coroutine.Yield(); _ = missing; }
            [Coroutine] async Coroutine G() { var kept = one; await Coroutine.Yield(); _ = kept; }
            [Coroutine] async Coroutine H() { var kept = many; await Coroutine.Yield(); }
            [Coroutine] internal async Coroutine I() => await Coroutine.Yield();
            static void M(CoroutineLoop loop, A<T> one) => loop.Start(one.I());
        }
        """)]
    [InlineData("""
        partial interface I<T> { [Coroutine] Coroutine F(); }
        partial class A : I<Missing> { [Coroutine] public async Coroutine F() => await Coroutine.Yield(); }
        partial class B { [Coroutine] async Coroutine I<int>.F() => await Coroutine.Yield(); }
        partial class C { [Coroutine] public async Coroutine F() => await Coroutine.Yield(); }
        partial class D : C, I<Missing>;
        """)]
    [InlineData("""
        partial class A
        {
            [Coroutine] static async Coroutine F() { Missing one; await Coroutine.Yield(); try { await Coroutine.Yield(); } catch (Missing) { await Coroutine.Yield(); } }
            [Coroutine] static async Coroutine G() { await Coroutine.Yield(); try { await Coroutine.Yield(); } catch (Missing) { await Coroutine.Yield(); } }
            [Coroutine] static async Coroutine H(object one) { if (one is Missing && await Coroutine.Sleep(1).Get()) { } }
            [Coroutine] static async Coroutine I(object one) { if (one is Missing two) { await Coroutine.Yield(); } }
            [Coroutine] static async Coroutine J(object one) { await Coroutine.Yield(); Missing Make() => default; Make(); }
            [Coroutine] static async Coroutine K(object one) { await Coroutine.Yield(); object x = typeof(Missing); x = sizeof(Missing); }
            [Coroutine] static async Coroutine L(object one) { await Coroutine.Yield(); var f = (Missing x) => 1; }
        }
        """)]
    [InlineData("""
        static static partial class A
        {
            public int field;
            [Coroutine] public static async Coroutine F() { field += 1; await Coroutine.Yield(); field += 2; }
        }
        """)]
    [InlineData("""
        partial class A
        {
            public int Only { get> init; }
            [Coroutine] static async Coroutine F(int n) { await Coroutine.Yield(); _ = new A { Only = await G(n) }; }
            [Coroutine] static async Coroutine<int> G(int n) { await Coroutine.Yield(); switch (n) { case 0: } return 1; }
            [Coroutine] static async Coroutine<bool> H(object n) { await Coroutine.Yield(); return n is [var last] && last == G(1); }
            [Coroutine] static async Coroutine<bool> I(int n) { await Coroutine.Yield(); return n == G(1); }
        }
        """)]
    public void OnlyTheErrorsOfTheTextAreShown(string source)
    {
        var run = GeneratorRun.Start("using Coroutines;\n" + source);

        var before = Errors(run.Input);
        Assert.NotEmpty(before);
        Assert.Equal(before, Errors(run.Output));
        Assert.Empty(run.Diagnostics);
    }

    private static string[] Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.ToString()).Order(StringComparer.Ordinal)];
}
