using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine is no static abstract or virtual member.</summary>
public sealed class CORO0022Tests
{
    [Fact]
    public Task StaticMembers() => DiagnosticCheck.Verify(
        """
        partial interface I
        {
            [Coroutine] static abstract Coroutine {|CORO0022:F|}();
            [Coroutine] static virtual async Coroutine {|CORO0022:G|}() { }
            [Coroutine] static async Coroutine Ok() { }
        }
        """,
        "The coroutine 'F' is a static abstract or virtual member, whose calls cannot be redirected; make it an instance member",
        "The coroutine 'G' is a static abstract or virtual member, whose calls cannot be redirected; make it an instance member");
}
