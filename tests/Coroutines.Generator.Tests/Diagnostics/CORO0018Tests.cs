using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine with a body is not in a private interface inside a variant one.</summary>
public sealed class CORO0018Tests
{
    [Fact]
    public Task InterfacesInVariantInterfaces() => DiagnosticCheck.Verify(
        """
        partial interface I<in T> { [Coroutine] async Coroutine F(T t) { } [Coroutine] Coroutine G(T t); }
        partial interface Around<out T> { private partial interface Inner { [Coroutine] async Coroutine {|CORO0018:F|}() { } [Coroutine] Coroutine G(); } }
        partial interface Other<out T> { partial interface Inner { [Coroutine] async Coroutine F() { } } }
        partial interface J<T> { [Coroutine] async Coroutine F(T t) { } }
        """,
        "The coroutine 'F' has its body in 'Inner', which C# allows no machine in because an interface around it has a variant type parameter, and which is private, so that none beside it can name it; make 'Inner' internal, or remove 'in' and 'out'");
}
