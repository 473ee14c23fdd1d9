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
    public void OnlyTheErrorsOfTheTextAreShown(string source)
    {
        var run = GeneratorRun.Start("using Coroutines;\n" + source);

        var before = Errors(run.Input);
        Assert.NotEmpty(before);
        Assert.Equal(before, Errors(run.Output));
        Assert.Empty(run.Diagnostics);
    }

    private static string[] Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.ToString())];
}
