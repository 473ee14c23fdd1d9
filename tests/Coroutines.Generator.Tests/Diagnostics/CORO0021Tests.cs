using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>What a coroutine overrides or implements is a coroutine.</summary>
public sealed class CORO0021Tests
{
    [Fact]
    public Task UnmarkedBases() => DiagnosticCheck.Verify(
        """
        abstract class A { public abstract Coroutine F(); }
        partial class B : A { [Coroutine] public override async Coroutine {|CORO0021:F|}() { } }
        interface I { Coroutine F(); }
        partial class C : I { [Coroutine] public async Coroutine {|CORO0021:F|}() { } }
        partial class D : I { [Coroutine] async Coroutine I.{|CORO0021:F|}() { } }
        partial class E : B { [Coroutine] public override async Coroutine F() { } }
        """,
        "The coroutine 'F' overrides or implements 'A.F()', whose callers would not reach its machine; mark 'A.F()' [Coroutine] as well",
        "The coroutine 'F' overrides or implements 'I.F()', whose callers would not reach its machine; mark 'I.F()' [Coroutine] as well",
        "The coroutine 'I.F' overrides or implements 'I.F()', whose callers would not reach its machine; mark 'I.F()' [Coroutine] as well");
}
