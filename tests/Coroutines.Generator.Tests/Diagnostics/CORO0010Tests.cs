using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>An async lambda is no coroutine.</summary>
public sealed class CORO0010Tests
{
    [Fact]
    public Task Lambdas() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] internal static async Coroutine F() { }
            void M()
            {
                Func<Coroutine> a = {|CORO0010:async|} () => { };
                Func<int, Coroutine<int>> b = static {|CORO0010:async|} x => x;
                var c = {|CORO0010:async|} Coroutine () => { };
                Func<Coroutine> d = {|CORO0010:async|} delegate { };
                Func<Task> e = async () => await Task.Yield();
                Func<Coroutine> f = () => F();
            }
        }
        """,
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'");
}
