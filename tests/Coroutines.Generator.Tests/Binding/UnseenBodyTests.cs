using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Binding;

/// <summary>What another generator is asked for by an attribute works in a body wherever its text can be copied, and is told where not.</summary>
public sealed class UnseenBodyTests
{
    private const string Head =
        """
        using System; using System.Collections.Generic; using System.Threading.Tasks; using Coroutines; using static Coroutines.Coroutine;
        [AttributeUsage(AttributeTargets.All)] public sealed class MakeAttribute : Attribute { }
        [Make] public partial struct Id { }
        [Make] public partial class Json { }
        public abstract class Component { protected void StateHasChanged() { } protected virtual int Level => 1; }
        public class Node { public class SignalName { } public void Emit(string name) { } }

        """;

    private const string Other =
        """
        public partial class A
        {
            public int Health { get; set; }
            public static int Shared { get; set; }
            public Command SaveCommand { get; } = new();
            public static class SignalNames { public const string Hit = "hit"; }
            public void Log(string text) { }
            public System.Threading.Tasks.Task<int> LoadAsync() => System.Threading.Tasks.Task.FromResult(1);
        }
        public class Command { public void Execute(object? x) { } public bool Can => true; }
        public partial struct Id { public int Value => 3; public static Id From(int value) => default; }
        public partial class Json { public static Json Default => new(); public Info Int32 => new(); public System.Collections.Generic.List<int> All => []; }
        public class Info { public void Go() { } public int Number => 1; }
        public partial class Page : Component { }
        """;

    [Theory]
    [InlineData("await Yield(); Health -= 5; this.Health++; Log($\"{Health}\");")]
    [InlineData("await Yield(); int h = Health; await Sleep(h); Health = h;")]
    [InlineData("await Yield(); var h = Health; if (h > 3) { Health = 0; } await Yield();")]
    [InlineData("if (Health > 3) { await Yield(); } while (Health > 0) { Health--; await Yield(); }")]
    [InlineData("for (var i = 0; i < Health; i += Health) { await Yield(); }")]
    [InlineData("await Take(Health); var n = await Twice(1); Health = n;")]
    [InlineData("int n = await Twice(Health); await Yield(); Health = n;")]
    [InlineData("int h = Health; int n = await Twice(Health); await Yield(); Health = n + h;")]
    [InlineData("await Yield(); SaveCommand.Execute(null); if (SaveCommand.Can) { Log(SignalNames.Hit); }")]
    [InlineData("await Yield(); Func<int> f = () => Health + A.Shared; Health = f();")]
    [InlineData("await Yield(); Local(); void Local() { Health++; }")]
    [InlineData("var id = Id.From(3).Value; await Yield();")]
    [InlineData("Id id = Id.From(3); await Yield(); Health = id.Value;")]
    [InlineData("await Yield(); Json.Default.Int32.Go(); foreach (var x in Json.Default.All) { Health += x; }")]
    [InlineData("await Yield(); foreach (int x in new[] { 1 }) { Health += x; await Yield(); }")]
    [InlineData("int loaded = 0; Task<int> t = LoadAsync(); loaded = await t; Health = loaded;")]
    [InlineData("var t = CoroutineLoop.Current.CreateTask(Twice(Health)); await t;")]
    [InlineData("try { await Yield(); } catch (InvalidOperationException) { Health = 1; } finally { Health++; }")]
    [InlineData("switch (1) { case 1: Health = 2; await Yield(); break; }")]
    [InlineData("int n = await Twice(Health) + 1; await Yield(); Health = n;")]
    [InlineData("Id id = Id.From(3); await Yield(); int n = -await Twice(id.Value) + 1; Health = n;")]
    [InlineData("var n = await Twice(Health); await Yield(); Health = n;")]
    [InlineData("var n = await Ask(Health); await Yield(); Log(n);")]
    [InlineData("if (await Twice(Health) > 3) { Health = 0; } return;")]
    public async Task WhatCanBeCopiedWorks(string body) => Assert.Empty(await Diagnose(InA(body)));

    [Theory]
    [InlineData("var h = Health; await Yield(); Log(\"\" + h);", "Health")]
    [InlineData("Health += await Twice(2);", "Health")]
    [InlineData("foreach (var x in Json.Default.All) { await Yield(); Health += x; }", "Default")]
    [InlineData("using var x = SaveCommand as IDisposable; await Yield();", "SaveCommand")]
    [InlineData("await LoadAsync();", "LoadAsync")]
    [InlineData("int x = Health + await Twice(1);", "Health")]
    [InlineData("await Over(Health);", "Health")]
    [InlineData("int n = Health + await Twice(Health) + 1; await Yield();", "Health")]
    [InlineData("var h = Health; Func<int> f = () => h; await Yield(); f();", "Health")]
    public async Task WhereATypeWouldHaveToBeKnownItIsTold(string body, string place)
    {
        var reported = await Diagnose(InA(body));
        Assert.Equal("CORO0025", Assert.Single(reported).Id);
        Assert.StartsWith(place, reported[0].Location.SourceTree!.GetText().ToString(reported[0].Location.SourceSpan), StringComparison.Ordinal);
        Assert.EndsWith("take it in a statement without 'await', and there into a variable whose type is written out", reported[0].GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABaseClassThatIsMadeOfMarkup() => Assert.Empty(await Diagnose(
        Head + "public partial class Page { [Coroutine] public async Coroutine Load() { await Yield(); StateHasChanged(); if (Level > 1) { await Yield(); } } }",
        "/src/Page.razor.cs"));

    [Fact]
    public async Task AMistakeStaysOneWhereNobodyIsAskedForAnything() => Assert.Equal(
        ["CS0103"],
        (await Diagnose(Head + "public partial class B { [Coroutine] public async Coroutine Load() { await Yield(); Nothing(); } }")).Select(static one => one.Id));

    private static string InA(string body) => Head +
        $$"""
        public partial class A
        {
            [Make] private int _health;
            [Make] private void Save() { }
            [Coroutine] public async Coroutine Take(int x) { await Yield(); }
            [Coroutine] public async Coroutine<int> Twice(int x) { await Yield(); return 2 * x; }
            public System.Threading.Tasks.Task<string> Ask(int x) => System.Threading.Tasks.Task.FromResult("");
            [Coroutine] public async Coroutine Over(object x) { await Yield(); }
            [Coroutine] public async Coroutine Over(string x) { await Yield(); }
            [Coroutine] public async Coroutine Test() { {{body}} }
        }
        """;

    private static async Task<List<Diagnostic>> Diagnose(string source, string path = "/src/User.cs")
    {
        List<Diagnostic> all = [];
        foreach (var level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            var compilation = TestCompilation.Create(TestCompilation.Parse(source, path));
            all = await DiagnosticCheck.Diagnose(compilation.WithOptions(compilation.Options.WithOptimizationLevel(level)), null, new OtherGenerator().AsSourceGenerator());
            if (all.Count > 0)
            {
                return all;
            }
        }

        return all;
    }

    private sealed class OtherGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider, static (output, _) => output.AddSource("Other.g.cs", "#nullable enable\n" + Other));
    }
}
