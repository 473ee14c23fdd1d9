using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine is not in a file-local type.</summary>
public sealed class CORO0023Tests
{
    [Fact]
    public Task FileTypes() => DiagnosticCheck.Verify(
        """
        file partial class A { [Coroutine] static async Coroutine {|CORO0023:F|}() { } }
        file partial class B { internal partial struct C { [Coroutine] static async Coroutine {|CORO0023:F|}() { } } }
        """,
        "The coroutine 'F' is in the file-local type 'A', which no generated file can extend; declare 'A' internal",
        "The coroutine 'F' is in the file-local type 'B', which no generated file can extend; declare 'B' internal");
}
