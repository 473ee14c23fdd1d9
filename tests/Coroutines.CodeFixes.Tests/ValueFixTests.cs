using Coroutines.Generator.Analyzers;

namespace Coroutines.CodeFixes.Tests;

/// <summary>Fixes of values: CORO0041.</summary>
public sealed class ValueFixTests
{
    [Fact]
    public Task DropsAValue() => FixCheck<DroppedValueAnalyzer, DropValueFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine<int> F(CoroutineQueue<int> queue, CoroutineTask<int> task, Coroutine<int>? maybe)
            {
                await Coroutine.Gather(
                    {|CORO0041:F(queue, task, maybe)|}, // the other
                    {|CORO0041:queue.Get()|},
                    {|CORO0041:task|});
                await Coroutine.Race(Coroutine.Sleep(1), {|CORO0041:maybe ?? F(queue, task, null)|});
                return 1;
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine<int> F(CoroutineQueue<int> queue, CoroutineTask<int> task, Coroutine<int>? maybe)
            {
                await Coroutine.Gather(
                    F(queue, task, maybe).Discard(), // the other
                    queue.Get().Discard(),
                    task.AsUntyped());
                await Coroutine.Race(Coroutine.Sleep(1), (maybe ?? F(queue, task, null)).Discard());
                return 1;
            }
        }
        """);

    [Fact]
    public Task LeavesOtherKinds() => FixCheck<DroppedValueAnalyzer, DropValueFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(CoroutineFuture<int> future, Task<int> task)
            {
                await Coroutine.Gather(Coroutine.Sleep(1), {|CORO0041:future|}, {|CORO0041:task|});
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(CoroutineFuture<int> future, Task<int> task)
            {
                await Coroutine.Gather(Coroutine.Sleep(1), {|CORO0041:future|}, {|CORO0041:task|});
            }
        }
        """);
}
