using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Robustness;

/// <summary>Statements that C# refuses without leaving a mark on what it made of them: each is shown once, where it was written.</summary>
public sealed class StatementErrorTests
{
    public static TheoryData<string> Statements =>
    [
        // declarations
        "int x = 1; int x = 2; _ = x;",
        "int n = 1; _ = n;",
        "int x; _ = x;",
        "x = 1; int x; _ = x;",
        "const int x = n; _ = x;",
        "void x;",
        "System.Console x = null;",
        "var x = new System.Console[1];",
        "if (n > 0) int x = 1;",
        "if (n > 0) a: n++;",
        "ref var x = array[0]; x++;",
        "var x = ref array[0]; x++;",
        "ref int x; x = 1;",
        "ref int x = ref n; x = ref Local(); ref int Local() { int y = 1; return ref y; }",
        "var (x, y) = n;",
        "int x = 1L;",
        "byte x = 300;",
        "scoped int x = 1;",
        "public int x = 1;",
        "using int x = 1;",
        "fixed (int* x = array) { }",
        // expressions
        "-n;",
        "n!;",
        "n!!.ToString();",
        "text?.Length;",
        "(n);",
        "n + 1;",
        "n = array[0]!! + 1;",
        "n = 1 / 0;",
        "n = checked(int.MaxValue + 1);",
        "_ = (byte)300;",
        "_ = new Abstract();",
        "_ = new Reference<int>();",
        "_ = typeof(Reference<int>);",
        "_ = Referenced<int>();",
        "Reference<int>? x = null; _ = x;",
        "_ = new System.Collections.Generic.List<>();",
        "_ = default(System.Collections.Generic.List<>);",
        "Constant = 2;",
        "ReadOnly = 2;",
        "Points[0].X = 1;",
        "Take(ref 1);",
        "Take(n);",
        "Out(out text);",
        "n.Nothing();",
        "Nothing();",
        "Main();",
        "text.ToString;",
        "string.Empty.Length = 1;",
        "_ = nameof(n + 1);",
        "_ = sizeof(string);",
        "_ = is n;",
        "_ = n is { Nothing: 1 };",
        "_ = n is 1 or \"2\";",
        "_ = n switch { };",
        "_ = from x in array from x in array select x;",
        "foreach (var x in n) { }",
        "foreach (string x in array) { }",
        "foreach (var x in array) x = 1;",
        "using (n) { }",
        "lock (n) { }",
        "throw n;",
        "_ = stackalloc string[1];",
        "_ = new { n, n };",
        "_ = (x: 1, x: 2);",
        "_ = new int[] { 1, \"2\" };",
        "int[] x = [1, \"2\"];",
        "_ = $\"{n:}\" + $\"{Nothing}\";",
        "_ = base.Nothing;",
        "_ = this.Field;",
        "_ = Hidden.Value;",
        "Hidden.Call();",
        "Hidden.Inner? x = null; _ = x;",
        "System.Action x = Take;",
        "System.Action x = () => { return 1; };",
        "System.Func<int> x = () => { };",
        "System.Func<int> x = () => { if (n > 0) return 1; };",
        "System.Action x = static () => n++;",
        "System.Action x = () => await Coroutine.Yield();",
        "System.Action x = n => { int n = 1; };",
        "System.Func<int, int, int> x = (a, a) => a;",
        "var x = (out int y) => { };",
        "_ = async () => { lock (array) { await System.Threading.Tasks.Task.Yield(); } };",
        // statements
        "break;",
        "continue;",
        "goto nowhere;",
        "goto case 1;",
        "a: n++; a: n++;",
        "throw;",
        "return 1;",
        "yield return 1;",
        "yield break;",
        "try { } finally { return; }",
        "while (true) { try { } finally { break; } }",
        "while (n) { }",
        "switch (n) { case 1: break; case 1: break; }",
        "switch (n) { case 1: n++; }",
        "switch (n) { case 1: if (n > 0) break; }",
        "switch (n) { case 1: n++; case 2: break; }",
        "switch (n) { case n: break; }",
        "switch (n) { case string: break; }",
        "switch (n) { default: break; default: break; }",
        "switch (n) { case 1 m: break; }",
        "try { } catch (System.Exception) { } catch (System.ArgumentException) { }",
        "try { } catch (string) { }",
        "try { } catch { } catch (System.Exception) { }",
        "unsafe { int* p = null; p = text; }",
        "int* p = null;",
        "lock (array) { await Coroutine.Yield(); }",
        "unsafe { await Coroutine.Yield(); }",
        "await n;",
        "await foreach (var x in array) { }",
        "await using (n) { }",
        "n = await Coroutine.Yield();",
        // local functions
        "int Local();",
        "static int Local() => n; Local();",
        "int Local() { } Local();",
        "void Local(out int x) { } Local(out n);",
        "void Local() { } void Local() { } Local();",
        "void Local(int x, int x) { } Local(1, 2);",
        "public void Local() { } Local();",
        "void Local<T, T>() { } Local<int, int>();",
        "void Local() { int n = 1; return n; } Local();",
        "void Local() => await Coroutine.Yield(); Local();",
        "extern void Local(); Local();",
        "partial void Local(); Local();",
        "Local(); ",
        "void Local() { Local(1); } Local();",
        "[Missing] void Local() { } Local();",
        "void Local(this int x) { } Local(1);",
        "void Local(int x = n) { } Local(1);",
        "void Local(params int x) { } Local(1);",
        "void Local<T>() where T : Missing { } Local<int>();",
        "void Local<T>() where U : class { } Local<int>();",
        "async int Local() => 1; Local();",
        "async void Local(ref int x) { } Local(ref n);",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void TheErrorIsShownOnce(string statement)
    {
        var run = GeneratorRun.Start($$"""
            using Coroutines;
            partial class A
            {
                [Coroutine] static async Coroutine InText(int n, string text, int[] array) { await Coroutine.Yield(); { {{statement}} } }
                [Coroutine] static async Coroutine BesideAwait(int n, string text, int[] array) { await Coroutine.Yield(); {{statement}} await Coroutine.Yield(); }
                [Coroutine] async Coroutine InLambda(int n, string text, int[] array)
                {
                    await Coroutine.Yield();
                    System.Action action = () => { {{statement}} };
                    action();
                }

                private const int Constant = 1;
                private static int ReadOnly => 1;
                private static readonly System.Collections.Generic.List<Point> Points = [];
                private int Field;
                private static void Take(ref int value) { }
                private static void Out(out int value) => value = 1;
                private static T Referenced<T>() where T : class => default!;
            }
            struct Point { public int X; }
            class Hidden { private static int Value = 1; private static void Call() { } private class Inner; }
            abstract class Abstract;
            class Reference<T> where T : class;
            """);

        var before = Errors(run.Input);
        Assert.NotEmpty(before);
        Assert.Equal(before, Errors(run.Output));
        Assert.DoesNotContain(run.Diagnostics, static one => one.Id == "CORO0006");
    }

    private static string[] Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.ToString()).Order(StringComparer.Ordinal)];
}
