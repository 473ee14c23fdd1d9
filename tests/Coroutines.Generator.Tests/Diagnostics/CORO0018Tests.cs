using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine with a body is not in a variant interface.</summary>
public sealed class CORO0018Tests
{
    [Fact]
    public Task VariantInterfaces() => DiagnosticCheck.Verify(
        """
        partial interface I<in T> { [Coroutine] async Coroutine {|CORO0018:F|}(T t) { } [Coroutine] Coroutine G(T t); }
        partial interface Outer<out T> { partial class {|CS8427:Inner|} { [Coroutine] static async Coroutine F() { } } }
        partial interface J<T> { [Coroutine] async Coroutine F(T t) { } }
        """);
}
