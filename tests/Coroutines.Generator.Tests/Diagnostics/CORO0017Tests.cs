using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>An override of a coroutine is a coroutine.</summary>
public sealed class CORO0017Tests
{
    [Fact]
    public Task Overrides() => DiagnosticCheck.Verify(
        """
        partial class A { [Coroutine] public virtual async Coroutine F() { } public virtual Coroutine G() => default; }
        class B : A { public override Coroutine {|CORO0017:F|}() => default; public override Coroutine G() => default; }
        partial class C : A { [Coroutine] public override async Coroutine F() { } }
        """,
        "'F' overrides the coroutine 'A.F()', but calls would pass it by; mark it [Coroutine] and async");

    [Fact]
    public Task ImplementersMayBeForeign() => DiagnosticCheck.Verify(
        """
        partial interface I { [Coroutine] Coroutine F(); }
        class Mock : I { public Coroutine F() => default; }
        """);
}
