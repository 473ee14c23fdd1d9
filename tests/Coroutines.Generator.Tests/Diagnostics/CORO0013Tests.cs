using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A private type in a generic type cannot be reached by an interceptor.</summary>
public sealed class CORO0013Tests
{
    [Fact]
    public Task PrivateTypes() => DiagnosticCheck.Verify(
        """
        partial class Box<T>
        {
            private partial class Secret { [Coroutine] internal async Coroutine F() { } }
            [Coroutine] private async Coroutine G(Secret s) { }
            [Coroutine] private async Coroutine Ok(T t) { }
            Coroutine M() { var a = new Secret().{|CORO0013:F|}(); var b = {|CORO0013:G|}(new()); return Ok(default!); }
            [Coroutine] async Coroutine Body() { await new Secret().F(); await G(new()); }
        }
        """,
        "This call of 'F' reaches its machine by reflection, which a native or trimmed program cannot, because 'F' or a type in its signature is private in the generic type 'Box<T>'; make these types internal, or call it from a coroutine",
        "This call of 'G' reaches its machine by reflection, which a native or trimmed program cannot, because 'G' or a type in its signature is private in the generic type 'Box<T>'; make these types internal, or call it from a coroutine");

    [Fact]
    public Task APrivateGenericType() => DiagnosticCheck.Verify(
        """
        partial class Outer
        {
            private partial class Box<T> { [Coroutine] internal async Coroutine F() { } }
            Coroutine M() => new Box<int>().{|CORO0013:F|}();
        }
        """);
}
