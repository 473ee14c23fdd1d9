using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A type with coroutines is partial, and every type around it.</summary>
public sealed class CORO0001Tests
{
    [Fact]
    public Task ClassStructRecordAndInterface() => DiagnosticCheck.Verify(
        """
        class {|CORO0001:A|} { [Coroutine] static async Coroutine F() { } [Coroutine] static async Coroutine G() { } }
        struct {|CORO0001:S|} { [Coroutine] static async Coroutine F() { } }
        record {|CORO0001:R|} { [Coroutine] static async Coroutine F() { } }
        interface {|CORO0001:I|} { [Coroutine] Coroutine F(); }
        partial class Ok { [Coroutine] static async Coroutine F() { } }
        class Other { static async Task F() => await Task.Yield(); }
        """,
        "'A' contains a coroutine, whose machine is generated into it; declare 'A' partial",
        "'S' contains a coroutine, whose machine is generated into it; declare 'S' partial",
        "'R' contains a coroutine, whose machine is generated into it; declare 'R' partial",
        "'I' contains a coroutine, whose machine is generated into it; declare 'I' partial");

    [Fact]
    public Task TypesAround() => DiagnosticCheck.Verify(
        """
        class {|CORO0001:Outer|}
        {
            partial struct Middle<T> { partial class Inner { [Coroutine] static async Coroutine F() { } } }
            class {|CORO0001:Both|} { [Coroutine] static async Coroutine F() { } }
        }
        """);

    [Fact]
    public Task CallersOfAMethodWithoutMachineShowNoErrorOfTheirOwn() => DiagnosticCheck.Verify(
        """
        class {|CORO0001:A|} { [Coroutine] internal static async Coroutine F() { } }
        class B { static void G() { var c = A.F(); } }
        """);
}
