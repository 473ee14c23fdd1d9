using Coroutines.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Coroutines.CodeFixes.Tests;

/// <summary>Fixes of shapes: CORO0012, CORO0034, CORO0036, CORO0037, CORO0038.</summary>
public sealed class ShapeFixTests
{
    [Fact]
    public Task LetsCancellationThrough() => FixCheck<SwallowedCancellationAnalyzer, LetCancellationThroughFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(int retries)
            {
                while (true)
                {
                    try { await Coroutine.Yield(); }
                    {|CORO0034:catch (Exception error)|}
                    {
                        Console.WriteLine(error);
                    }

                    try { await Coroutine.Yield(); }
                    {|CORO0034:catch|}
                    {
                    }

                    try { await Coroutine.Yield(); }
                    {|CORO0034:catch (Exception)|} when (retries-- > 0) { }
                }
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(int retries)
            {
                while (true)
                {
                    try { await Coroutine.Yield(); }
                    catch (Exception error) when (error is not OperationCanceledException)
                    {
                        Console.WriteLine(error);
                    }

                    try { await Coroutine.Yield(); }
                    catch (Exception ex) when (ex is not OperationCanceledException)
                    {
                    }

                    try { await Coroutine.Yield(); }
                    catch (Exception ex2) when (ex2 is not OperationCanceledException && retries-- > 0) { }
                }
            }
        }
        """);

    [Fact]
    public Task YieldsAsynchronously() => FixCheck<SynchronousIteratorAnalyzer, AsyncIteratorFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            {|CORO0036:IEnumerable<int>|} Count() { yield return 1; }

            // A script.
            [Coroutine]
            public static {|CORO0036:System.Collections.IEnumerator|} Script() { yield return ""; }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async IAsyncEnumerable<int> Count() { yield return 1; }

            // A script.
            [Coroutine]
            public static async IAsyncEnumerable<object> Script() { yield return ""; }
        }
        """);

    [Fact]
    public Task GathersCoroutines() => FixCheck<CombinatorOfTasksAnalyzer, CombinatorFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            static async Coroutine<int> N() => 1;

            [Coroutine]
            async Coroutine F()
            {
                await {|CORO0037:Task.WhenAll|}({|CS1503:N()|}, {|CS1503:N()|});
                await {|CORO0037:Task.WhenAny|}({|CS1503:N()|}, {|CS1503:N()|});
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            static async Coroutine<int> N() => 1;

            [Coroutine]
            async Coroutine F()
            {
                await Coroutine.Gather(N(), N());
                await Coroutine.Race(N(), N());
            }
        }
        """);

    [Fact]
    public Task BeginsWithAMethodThatRunsIt() => FixCheck<MainIsCoroutineAnalyzer, RunMainFix>.Verify(
        """
        static partial class P
        {
            [Coroutine]
            private static async Coroutine {|CORO0038:Main|}(string[] args)
            {
                await Coroutine.Yield();
            }
        }
        """,
        """
        static partial class P
        {
            static int Main(string[] args) => CoroutineProgram.Run(RunAsync(args));

            [Coroutine]
            private static async Coroutine RunAsync(string[] args)
            {
                await Coroutine.Yield();
            }
        }
        """,
        kind: OutputKind.ConsoleApplication,
        others: DiagnosticResult.CompilerError("CS5001"));

    [Theory]
    [InlineData(0, "await F();", "await G();")]
    [InlineData(1, "Coroutine.CreateTask(F());", "Coroutine.CreateTask(G());")]
    public Task RunsWhatWasDiscarded(int offer, string call, string discard) => FixCheck<DiscardedCoroutineAnalyzer, AwaitDiscardedFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F()
            {
                {|CORO0012:F()|}; // later
                _ = {|CORO0012:G()|};
            }

            [Coroutine]
            async Coroutine<int> G() => 1;
        }
        """,
        $$"""
        partial class A
        {
            [Coroutine]
            async Coroutine F()
            {
                {{call}} // later
                {{discard}}
            }

            [Coroutine]
            async Coroutine<int> G() => 1;
        }
        """,
        offer);

    [Fact]
    public Task AwaitsADiscardedOperation() => FixCheck<DiscardedCoroutineAnalyzer, AwaitDiscardedFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F()
            {
                {|CORO0012:Coroutine.Sleep(1)|};
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F()
            {
                await Coroutine.Sleep(1);
            }
        }
        """);

    [Fact]
    public Task OffersNothingWhereNothingIsAwaited()
    {
        const string Source = """
            partial class A
            {
                [Coroutine] async Coroutine F() { }
                void Ordinary() { {|CORO0012:F()|}; }
            }
            """;
        return FixCheck<DiscardedCoroutineAnalyzer, AwaitDiscardedFix>.Verify(Source, Source);
    }
}
