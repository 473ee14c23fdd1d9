using Coroutines.Generator.Analyzers;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>What C# and the rules of other packages say of tasks is taken back where it is not true of coroutines, and nowhere else.</summary>
public sealed class UntrueAdviceTests
{
    [Fact]
    public async Task NothingIsToBeConfiguredInACoroutine() => Assert.Empty(await Left("""
        [Coroutine] async Coroutine F(Task task, IAsyncEnumerable<int> many)
        {
            await task;
            await using var limit = Coroutine.TimeoutAfter(1);
            await using var group = new CoroutineTaskGroup();
            await Coroutine.Sleep(1);
            await foreach (var one in many) { }
        }
        """));

    [Fact]
    public async Task NothingIsToBeConfiguredOnACoroutine() => Assert.Empty(await Left("""
        async Task Ordinary(CoroutineTask task, CoroutineLock door)
        {
            await task;
            await N();
            await door.Acquire();
            await foreach (var one in Coroutine.AsCompleted([task, task])) { }
        }
        """));

    [Fact]
    public async Task WhatRunsByItselfNeedsNobody() => Assert.Empty(await Left("""
        void Ordinary(CoroutineLoop loop) { loop.Start(N()); }
        [Coroutine] async Coroutine F(CoroutineTaskGroup group, CoroutineLoop loop) { group.CreateTask(N()); loop.Start(N()); }
        async Task OrdinaryAsync(CoroutineLoop loop) { loop.Start(N()); }
        """));

    [Fact]
    public async Task WhatIsTrueStays() => Assert.Equal(
        ["CA2007 task", "MA0004 task", "RCS1090 task", "VSTHRD111 task", "MA0134 Run", "VSTHRD110 Run", "CA2007 task", "MA0004 task", "RCS1090 task", "VSTHRD111 task"],
        await Left("""
            async Task Ordinary(Task task) { await task; }
            [Coroutine] async Coroutine F(Task task) { Task.Run(async () => await task); }
            """));

    [Fact]
    public async Task WhatIsDiscardedIsToldOnce() => Assert.Equal(
        ["CORO0012 N()", "CORO0012 Coroutine.Sleep(1)", "CS4014 Task.Delay(1)"],
        await Left("""
            async Task Ordinary() { N(); Coroutine.Sleep(1); Task.Delay(1); }
            """, of: ["CS4014", "CORO0012"]));

    private static async Task<List<string>> Left(string members, params string[] of)
    {
        var source = $$"""
            using System; using System.Collections.Generic; using System.Threading.Tasks; using Coroutines;
            partial class A
            {
                [Coroutine] static async Coroutine N() { await Coroutine.Yield(); }
            {{members}}
            }
            """;
        var compilation = GeneratorRun.Start(TestCompilation.Create(TestCompilation.Parse(source))).Output;
        var advice = new ForeignAdvice();
        DiagnosticAnalyzer[] analyzers = [advice, new UntrueAdviceSuppressor(), new StartedCoroutineSuppressor(), new DiscardedCoroutineAnalyzer()];
        var found = await compilation.WithAnalyzers([.. analyzers]).GetAllDiagnosticsAsync();
        return
        [
            .. found
                .Where(one => !one.IsSuppressed && (of.Length == 0 ? advice.SupportedDiagnostics.Any(rule => rule.Id == one.Id) : of.Contains(one.Id)))
                .OrderBy(static one => one.Location.SourceSpan.Start).ThenBy(static one => one.Id, StringComparer.Ordinal)
                .Select(one => $"{one.Id} {source.Substring(one.Location.SourceSpan.Start, one.Location.SourceSpan.Length)}"),
        ];
    }
}
