using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine sleeps by its loop's clock.</summary>
public sealed class CORO0033Tests
{
    [Fact]
    public Task GoesByAnotherClock() => DiagnosticCheck.Verify(
        """
        using System.Threading;
        partial class A
        {
            [Coroutine] async Coroutine F(CancellationToken token)
            {
                await {|CORO0033:Task.Delay|}(5);
                await {|CORO0033:Task.Delay|}(TimeSpan.FromSeconds(1), token);
                await {|CORO0033:System.Threading.Tasks.Task.Delay|}(5).ConfigureAwait(false);
            }
        }
        """,
        [.. Enumerable.Repeat("'Task.Delay' goes by the machine's clock: it neither pauses nor scales with the loop, and it allocates; write 'Coroutine.Sleep', which takes the same time", 3)]);

    [Fact]
    public Task IsGivenToAVerb() => DiagnosticCheck.Verify(
        """
        using System.Threading;
        partial class A
        {
            [Coroutine] async Coroutine Work() { await Coroutine.Yield(); }
            [Coroutine] async Coroutine F(CancellationToken token, CoroutineTaskGroup group)
            {
                await Coroutine.TryWaitFor({|CORO0033:Task.Delay|}(1000, token), 10);
                await Coroutine.Gather({|CORO0033:Task.Delay|}(5), Work());
                await Coroutine.Race(Work(), ({|CORO0033:Task.Delay|}(5)));
                await Coroutine.Race([Work(), {|CORO0033:Task.Delay|}(5)]);
                await Coroutine.Shield({|CORO0033:Task.Delay|}(5));
                await Coroutine.WaitFor(Task.Delay(-1, token), 10);
                await Coroutine.WaitFor(Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System), 10);
                await Coroutine.WithToken(static token => Task.Delay(5, token));
            }
        }
        """);

    [Fact]
    public Task IsMeant() => DiagnosticCheck.Verify(
        """
        using System.Threading;
        partial class A
        {
            static Task Delay(int x) => Task.Delay(x);
            [Coroutine] async Coroutine F(CancellationToken token)
            {
                await Task.Delay(Timeout.Infinite, token);
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
                await Task.WhenAll(Task.Delay(1), Task.Delay(2));
                await Delay(5);
                await CoroutineLoop.Current.RunInExecutor(async () => await Task.Delay(5));
            }
            async Task Ordinary() => await Task.Delay(5);
        }
        """);
}
