using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>The address of a coroutine is not taken.</summary>
public sealed class CORO0008Tests
{
    [Fact]
    public Task FunctionPointers() => DiagnosticCheck.Verify(
        """
        unsafe partial class A
        {
            [Coroutine] internal static async Coroutine F() { }
            static Coroutine G() => F();
            delegate*<Coroutine> a = &{|CORO0008:F|};
            [Coroutine] static async Coroutine Body() { delegate*<Coroutine> a = &F; }
            void M() { delegate*<Coroutine> b = &A.{|CORO0008:F|}; delegate*<Coroutine> c = &G; }
        }
        """,
        "A function pointer to 'F' reaches its machine by reflection, which a native or trimmed program cannot; take the address of a method that returns 'F(...)'",
        "A function pointer to 'F' reaches its machine by reflection, which a native or trimmed program cannot; take the address of a method that returns 'F(...)'");
}
