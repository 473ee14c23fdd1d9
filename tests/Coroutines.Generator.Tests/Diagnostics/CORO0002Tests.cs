using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine is async.</summary>
public sealed class CORO0002Tests
{
    [Fact]
    public Task MethodsWithoutAsync() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] static Coroutine {|CORO0002:F|}() => default;
            [Coroutine] Coroutine<int> {|CORO0002:G|}(int x) { return default; }
            [Coroutine] static async Coroutine Ok() { }
            static Coroutine Plain() => default;
        }
        abstract partial class B { [Coroutine] public abstract Coroutine F(); }
        partial interface I { [Coroutine] Coroutine F(); }
        """,
        "'F' is marked [Coroutine] but is not async; add the async modifier, or remove the attribute",
        "'G' is marked [Coroutine] but is not async; add the async modifier, or remove the attribute");

    [Fact]
    public Task PartialMethods() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] internal static partial Coroutine F();
            internal static partial Coroutine {|CORO0002:F|}() => default;
            [Coroutine] internal static partial Coroutine G();
            internal static async partial Coroutine G() { }
            internal static partial Coroutine H();
            [Coroutine] internal static async partial Coroutine H() { }
        }
        """);
}
