using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine that yields is asynchronous.</summary>
public sealed class CORO0036Tests
{
    [Fact]
    public Task CannotWait() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] {|CORO0036:IEnumerable<int>|} Count() { yield return 1; }
            [Coroutine] {|CORO0036:System.Collections.IEnumerator|} Script() { yield return null; }
            [Coroutine] async IAsyncEnumerable<int> Good() { await Coroutine.Yield(); yield return 1; }
            [Coroutine] {|CORO0003:IEnumerable<int>|} List() => [1];
            IEnumerable<int> Ordinary() { yield return 1; }
        }
        """,
        "'Count' yields an 'IEnumerable<int>', which cannot wait; write 'async IAsyncEnumerable<int>' to yield values, or return Coroutine and 'await Coroutine.NextFrame()' where it yields to wait",
        "'Script' yields an 'IEnumerator', which cannot wait; write 'async IAsyncEnumerable<object>' to yield values, or return Coroutine and 'await Coroutine.NextFrame()' where it yields to wait",
        "The coroutine 'List' returns 'IEnumerable<int>'; let it return 'Coroutine<IEnumerable<int>>', or remove [Coroutine]");
}
