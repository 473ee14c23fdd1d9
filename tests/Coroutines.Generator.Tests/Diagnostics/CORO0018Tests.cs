using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine with a body is not in an interface inside a variant one.</summary>
public sealed class CORO0018Tests
{
    [Fact]
    public Task InterfacesInVariantInterfaces() => DiagnosticCheck.Verify(
        """
        partial interface I<in T> { [Coroutine] async Coroutine F(T t) { } [Coroutine] Coroutine G(T t); }
        partial interface Around<out T> { partial interface Inner { [Coroutine] async Coroutine {|CORO0018:F|}() { } [Coroutine] Coroutine G(); } }
        partial interface J<T> { [Coroutine] async Coroutine F(T t) { } }
        """,
        "The coroutine 'F' has its body in 'Inner', and around that C# allows no machine because an interface there has a variant type parameter; move 'Inner' out of it, or remove 'in' and 'out'");
}
