using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A static abstract or virtual coroutine is called in coroutines only.</summary>
public sealed class CORO0022Tests
{
    [Fact]
    public Task CallsOutsideCoroutines() => DiagnosticCheck.Verify(
        """
        partial interface I
        {
            [Coroutine] static abstract Coroutine F();
            [Coroutine] static virtual async Coroutine<int> G<T>(T t) => 1;
        }
        partial class A
        {
            static Coroutine M<T>() where T : I
            {
                var g = T.{|CORO0022:G|}(1);
                return T.{|CORO0022:F|}();
            }
            [Coroutine] static async Coroutine Body<T>() where T : I
            {
                await T.F();
                Func<Coroutine> f = () => T.F();
                await T.G("");
            }
        }
        """,
        "This call of 'G' reaches its machine by reflection, which a native or trimmed program cannot, because only the run time knows the type that it is called on; call it from a coroutine",
        "This call of 'F' reaches its machine by reflection, which a native or trimmed program cannot, because only the run time knows the type that it is called on; call it from a coroutine");
}
