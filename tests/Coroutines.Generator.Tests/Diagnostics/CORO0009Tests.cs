using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine is not called with dynamic arguments.</summary>
public sealed class CORO0009Tests
{
    [Fact]
    public Task DynamicArguments() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] internal static async Coroutine F(int x) { }
            [Coroutine] internal static async Coroutine F(string x) { }
            [Coroutine] internal async Coroutine G(object x) { }
            static void Other(int x) { }
            void M(dynamic d)
            {
                var a = {|CORO0009:F|}(d);
                var b = this.{|CORO0009:G|}(d);
                var c = A.F((int)d);
                Other(d);
                d.Anything(1);
            }
            [Coroutine] internal async Coroutine Body(dynamic d)
            {
                await G(d);
                await F(d);
            }
        }
        """,
        "A dynamic call of 'F' reaches its machine by reflection, which a native or trimmed program cannot; cast the dynamic arguments to the parameter types",
        "A dynamic call of 'G' reaches its machine by reflection, which a native or trimmed program cannot; cast the dynamic arguments to the parameter types");
}
