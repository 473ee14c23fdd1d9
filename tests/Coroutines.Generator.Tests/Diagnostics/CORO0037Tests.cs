using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>Coroutines have combinators of their own.</summary>
public sealed class CORO0037Tests
{
    [Fact]
    public Task TakesTasks() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            [Coroutine] async Coroutine F(CoroutineTask task, Task other)
            {
                await {|CORO0037:Task.WhenAll|}({|CS1503:N()|}, {|CS1503:N()|});
                await {|CORO0037:Task.WhenAny|}(other, {|CS1503:task|});
                await {|CORO0037:Task.WhenAny|}(other, {|CS1503:Coroutine.Sleep(1)|});
                await Task.WhenAll(other, N().AsTask());
            }
            async Task Ordinary(List<CoroutineTask> many) => await {|CORO0037:Task.WhenAll|}({|CS1503:many|});
        }
        """);

    [Fact]
    public Task Messages() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] async Coroutine F(Coroutine a) { await {|CORO0037:Task.WhenAll|}({|CS1503:a|}); }
        }
        """,
        "'Task.WhenAll' takes tasks, and these are coroutines; write 'Coroutine.Gather(...)'",
        "Argument 1: cannot convert from 'Coroutines.Coroutine' to 'System.Collections.Generic.IEnumerable<System.Threading.Tasks.Task>'");
}
