using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine returns Coroutine, Coroutine of T, or an async sequence.</summary>
public sealed class CORO0003Tests
{
    [Fact]
    public Task OtherTypes() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] static async {|CORO0003:Task|} F() { }
            [Coroutine] static async {|CORO0003:ValueTask<int>|} G() => 1;
            [Coroutine] static async {|CORO0003:void|} H() { }
            [Coroutine] static {|CORO0003:int|} I() => 1;
            [Coroutine] {|CORO0003:List<string>|} J() => [];
        }
        """,
        "The coroutine 'F' returns 'Task'; let it return 'Coroutine', or remove [Coroutine]",
        "The coroutine 'G' returns 'ValueTask<int>'; let it return 'Coroutine<int>', or remove [Coroutine]",
        "The coroutine 'H' returns 'void'; let it return 'Coroutine', or remove [Coroutine]",
        "The coroutine 'I' returns 'int'; let it return 'Coroutine<int>', or remove [Coroutine]",
        "The coroutine 'J' returns 'List<string>'; let it return 'Coroutine<List<string>>', or remove [Coroutine]");

    [Fact]
    public Task AnUnknownTypeIsLeftToCSharp() => DiagnosticCheck.Verify(
        """
        partial class A { [Coroutine] static async {|CS0246:Unknown|} {|CS0161:F|}() { } }
        """);
}
