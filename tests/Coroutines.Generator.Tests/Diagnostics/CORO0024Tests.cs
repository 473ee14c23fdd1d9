using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>An interface's coroutine is not implemented by an inherited one that does not know it.</summary>
public sealed class CORO0024Tests
{
    [Fact]
    public Task InheritedImplementations() => DiagnosticCheck.Verify(
        """
        partial interface I { [Coroutine] Coroutine F(); }
        partial class A { [Coroutine] public async Coroutine F() { } }
        class {|CORO0024:B|} : A, I { }
        partial class C : A, I { [Coroutine] public new async Coroutine F() { await base.F(); } }
        class D : C { }
        class E : C, I { }
        """,
        "'B' implements the coroutine 'I.F()' by the inherited 'A.F()', which calls through the interface do not reach; implement 'I.F()' in 'B' with a [Coroutine] method that awaits 'A.F()'");
}
