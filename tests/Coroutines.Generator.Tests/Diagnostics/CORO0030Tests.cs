using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>Nothing is configured on what goes on on a loop.</summary>
public sealed class CORO0030Tests
{
    [Fact]
    public Task OnScopes() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] async Coroutine F() => await Coroutine.Yield();
            [Coroutine] async Coroutine G(IAsyncDisposable other, Task task)
            {
                await using (Coroutine.TimeoutAfter(1).{|CORO0030:ConfigureAwait|}(false)) { await F(); }
                await using (new CoroutineTaskGroup().{|CORO0030:ConfigureAwait|}(true)) { await F(); }
                await using (other.ConfigureAwait(false)) { await task.ConfigureAwait(false); }
                await F().ConfigureAwait(false);
            }
        }
        """,
        "There is no context to configure on this TimeoutScope, and behind it the scope is never entered; remove 'ConfigureAwait'",
        "There is no context to configure on this CoroutineTaskGroup, and behind it the scope is never entered; remove 'ConfigureAwait'");

    [Fact]
    public Task OnOperations() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] async Coroutine F(CoroutineQueue<int> queue, CoroutineLock door)
            {
                await {|CS1929:Coroutine.Sleep(1)|}.{|CORO0030:ConfigureAwait|}(false);
                await {|CS1929:queue.Get()|}.{|CORO0030:ConfigureAwait|}(false);
            }
        }
        """);
}
