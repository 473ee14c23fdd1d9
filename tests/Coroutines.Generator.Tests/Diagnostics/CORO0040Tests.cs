using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>No type hides the namespaces of the runtime.</summary>
public sealed class CORO0040Tests
{
    [Fact]
    public Task HidesANamespace() => DiagnosticCheck.Verify(
        """
        namespace Coroutines { static class {|CORO0040:CompilerServices|} { } class Helper { } }
        namespace Other { class CompilerServices { } }
        class Program { class CompilerServices { } }
        """,
        "The type 'Coroutines.CompilerServices' hides the namespace of that name, which generated code needs; give it another name or namespace");
}
