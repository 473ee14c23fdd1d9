using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>An async method that returns a coroutine is marked.</summary>
public sealed class CORO0004Tests
{
    [Fact]
    public Task AsyncMethods() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            static async Coroutine {|CORO0004:F|}() { }
            async Coroutine<int> {|CORO0004:G|}() => 1;
            [Coroutine] static async Coroutine Ok() { }
            static Coroutine Passes() => Ok();
            static async Task Other() { }
        }
        """,
        "'F' is async and returns a coroutine, but no machine is generated for it; mark it [Coroutine]",
        "'G' is async and returns a coroutine, but no machine is generated for it; mark it [Coroutine]");

    [Fact]
    public Task OverridesAndImplementations() => DiagnosticCheck.Verify(
        """
        partial class A { [Coroutine] public virtual async Coroutine F() { } }
        class B : A { public override async Coroutine {|CORO0004:F|}() { } }
        partial interface I { [Coroutine] Coroutine F(); }
        class C : I { async Coroutine I.{|CORO0004:F|}() { } }
        """);
}
