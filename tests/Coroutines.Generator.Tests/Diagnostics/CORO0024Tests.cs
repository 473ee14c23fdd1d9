using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A class that implements an interface's coroutine by inheriting one is partial.</summary>
public sealed class CORO0024Tests
{
    [Fact]
    public Task InheritedImplementations() => DiagnosticCheck.Verify(
        """
        partial interface I { [Coroutine] Coroutine F(); }
        partial class A { [Coroutine] public async Coroutine F() { } }
        class {|CORO0024:B|} : A, I { }
        partial class B2 : A, I { }
        class {|CORO0024:Outer|} { partial class B3 : A, I { } }
        partial class C : A, I { [Coroutine] public new async Coroutine F() { await base.F(); } }
        class D : C { }
        class E : C, I { }
        partial interface J { [Coroutine] static abstract Coroutine G(); }
        class {|CORO0024:Mock|} : J { public static Coroutine G() => default; }
        partial class Mock2 : J { static Coroutine J.G() => default; }
        """,
        "'B' implements the coroutine 'I.F()' by 'A.F()', for which a hidden member is generated into 'B'; declare 'B' partial",
        "'B3' implements the coroutine 'I.F()' by 'A.F()', for which a hidden member is generated into 'B3'; declare 'Outer' partial",
        "'Mock' implements the coroutine 'J.G()' by 'Mock.G()', for which a hidden member is generated into 'Mock'; declare 'Mock' partial");
}
