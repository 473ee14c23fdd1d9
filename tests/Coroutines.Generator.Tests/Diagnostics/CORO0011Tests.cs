using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A local function is no coroutine.</summary>
public sealed class CORO0011Tests
{
    [Fact]
    public Task LocalFunctionsAndMarkedLambdas() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            void M()
            {
                [Coroutine] async Coroutine {|CORO0011:F|}() { }
                async Coroutine<int> {|CORO0011:G|}() => 1;
                [Coroutine] static void {|CORO0011:H|}() { }
                async Task Ok() => await Task.Yield();
                var l = [{|CORO0011:Coroutine|}] () => 1;
            }
        }
        """,
        "The local function 'F' cannot be a coroutine; make it a [Coroutine] method and pass what it captures as arguments",
        "The local function 'G' cannot be a coroutine; make it a [Coroutine] method and pass what it captures as arguments",
        "The local function 'H' cannot be a coroutine; make it a [Coroutine] method and pass what it captures as arguments",
        "A lambda cannot be a coroutine; make it a [Coroutine] method and pass what it captures as arguments");

    [Fact]
    public Task TopLevel() => DiagnosticCheck.Verify(
        """
        [Coroutine] async Coroutine {|CORO0011:F|}() { }
        """);
}
