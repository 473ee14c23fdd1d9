using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine is not made a delegate.</summary>
public sealed class CORO0007Tests
{
    [Fact]
    public Task MethodGroups() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] internal static async Coroutine F() { }
            [Coroutine] internal async Coroutine<T> G<T>(T t) => t;
            void M()
            {
                Func<Coroutine> a = {|CORO0007:F|};
                Func<int, Coroutine<int>> b = this.{|CORO0007:G|};
                Take(A.{|CORO0007:F|});
                var c = new Func<Coroutine>({|CORO0007:F|});
                Delegate d = {|CORO0007:F|};
                Func<Coroutine> e = () => F();
                Console.WriteLine(nameof(F));
            }
            static void Take(Func<Coroutine> f) { }
            [Coroutine] async Coroutine Body()
            {
                Func<Coroutine> a = F;
                Func<Func<int, Coroutine<int>>> b = () => this.G;
                await a();
            }
            [Coroutine] async IAsyncEnumerable<int> Iterator()
            {
                Take({|CORO0007:F|});
                yield return 1;
            }
        }
        """,
        "A delegate made of 'F' reaches its machine by reflection, which a native or trimmed program cannot; write a lambda that calls it: '(...) => F(...)'",
        "A delegate made of 'G' reaches its machine by reflection, which a native or trimmed program cannot; write a lambda that calls it: '(...) => G(...)'",
        "A delegate made of 'F' reaches its machine by reflection, which a native or trimmed program cannot; write a lambda that calls it: '(...) => F(...)'",
        "A delegate made of 'F' reaches its machine by reflection, which a native or trimmed program cannot; write a lambda that calls it: '(...) => F(...)'",
        "A delegate made of 'F' reaches its machine by reflection, which a native or trimmed program cannot; write a lambda that calls it: '(...) => F(...)'",
        "A delegate made of 'F' reaches its machine by reflection, which a native or trimmed program cannot; write a lambda that calls it: '(...) => F(...)'");
}
