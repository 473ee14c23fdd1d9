using Coroutines.Generator.Analyzers;

namespace Coroutines.CodeFixes.Tests;

/// <summary>Fixes of what blocks or waits by another clock: CORO0032, CORO0033, CORO0039.</summary>
public sealed class BlockingFixTests
{
    [Fact]
    public Task AwaitsInsteadOfBlocking() => FixCheck<BlockingCallAnalyzer, AwaitBlockingCallFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(Task<string> t, Task<string> u, ValueTask<int> v, ValueTask<int> w, Task[] all, Task[] others, SemaphoreSlim slim, Thread thread)
            {
                Thread.{|CORO0032:Sleep|}(5);
                var n = t.{|CORO0032:Result|}.Length + v.{|CORO0032:Result|};
                var s = u.{|CORO0032:Result|};
                Console.WriteLine(w.ConfigureAwait(false).GetAwaiter().{|CORO0032:GetResult|}());
                all[0].{|CORO0032:Wait|}();
                Task.{|CORO0032:WaitAll|}(others);
                slim.{|CORO0032:Wait|}();
                var line = Console.{|CORO0032:ReadLine|}();
                thread.{|CORO0032:Join|}();
                SpinWait.{|CORO0032:SpinUntil|}(() => n > 0);
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(Task<string> t, Task<string> u, ValueTask<int> v, ValueTask<int> w, Task[] all, Task[] others, SemaphoreSlim slim, Thread thread)
            {
                await Coroutine.Sleep(5);
                var n = (await t).Length + await v;
                var s = await u;
                Console.WriteLine(await w.ConfigureAwait(false));
                await all[0];
                await Task.WhenAll(others);
                await slim.WaitAsync();
                var line = await CoroutineLoop.Current.RunInExecutor(() => Console.ReadLine());
                await CoroutineLoop.Current.RunInExecutor(() => thread.Join());
                await Coroutine.WaitUntil(() => n > 0);
            }
        }
        """);

    [Fact]
    public Task OffersNothingWhereNoEditWillDo()
    {
        const string Source = """
            partial class A
            {
                [Coroutine]
                async Coroutine F(Task t, object key)
                {
                    Monitor.{|CORO0032:Enter|}(key);
                    t.{|CORO0032:Wait|}(100);
                }
            }
            """;
        return FixCheck<BlockingCallAnalyzer, AwaitBlockingCallFix>.Verify(Source, Source);
    }

    [Fact]
    public Task SleepsByTheLoopsClock() => FixCheck<DelayOfTasksAnalyzer, SleepFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F()
            {
                await {|CORO0033:Task.Delay|}(5); // a while
                await {|CORO0033:Task.Delay|}(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
                await Coroutine.Race(Coroutine.NextFrame(), {|CORO0033:Task.Delay|}(5, CancellationToken.None));
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F()
            {
                await Coroutine.Sleep(5); // a while
                await Coroutine.Sleep(TimeSpan.FromSeconds(1));
                await Coroutine.Race(Coroutine.NextFrame(), Coroutine.Sleep(5, CancellationToken.None));
            }
        }
        """);

    [Fact]
    public Task AwaitsTheCoroutine() => FixCheck<BlockedLoopAnalyzer, AwaitCoroutineFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            static async Coroutine<int> N() => 1;

            [Coroutine]
            static async Coroutine<int> F(CoroutineTask task)
            {
                task.{|CORO0039:AsTask().Wait()|};
                N().{|CORO0039:AsTask().GetAwaiter().GetResult()|};
                return N().{|CORO0039:AsTask().Result|} + N().{|CORO0039:AsValueTask().Result|};
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            static async Coroutine<int> N() => 1;

            [Coroutine]
            static async Coroutine<int> F(CoroutineTask task)
            {
                await task;
                await N();
                return await N() + await N();
            }
        }
        """);
}
