using Coroutines.Generator.Analyzers;

namespace Coroutines.CodeFixes.Tests;

/// <summary>Fixes of declarations: CORO0001 to CORO0004.</summary>
public sealed class SignatureFixTests
{
    [Fact]
    public Task MakesTypesPartial() => FixCheck<TypeNotPartialAnalyzer, PartialTypeFix>.Verify(
        """
        // A class.
        class {|CORO0001:A|}
        {
            internal sealed class {|CORO0001:B|}
            {
                [Coroutine]
                public async Coroutine F() => await Coroutine.Yield();
            }
        }
        """,
        """
        // A class.
        partial class A
        {
            internal sealed partial class B
            {
                [Coroutine]
                public async Coroutine F() => await Coroutine.Yield();
            }
        }
        """);

    [Fact]
    public Task MakesAMethodAsync() => FixCheck<MethodNotAsyncAnalyzer, AsyncMethodFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            public Coroutine {|CORO0002:F|}() => throw new Exception();

            [Coroutine]
            Coroutine {|CORO0002:G|}() => throw new Exception();
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            public async Coroutine F() => throw new Exception();

            [Coroutine]
            async Coroutine G() => throw new Exception();
        }
        """);

    [Fact]
    public Task ReturnsACoroutine() => FixCheck<WrongReturnTypeAnalyzer, ReturnTypeFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async {|CORO0003:Task<int>|} F() => 1;

            [Coroutine]
            async {|CORO0003:ValueTask|} G() => await Coroutine.Yield();
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine<int> F() => 1;

            [Coroutine]
            async Coroutine G() => await Coroutine.Yield();
        }
        """);

    [Fact]
    public Task MarksACoroutine() => FixCheck<AttributeMissingAnalyzer, MarkCoroutineFix>.Verify(
        """
        partial class A
        {
            // Goes on.
            async Coroutine {|CORO0004:F|}() => await Coroutine.Yield();

            [Obsolete]
            public async Coroutine {|CORO0004:G|}() => await Coroutine.Yield();
        }
        """,
        """
        partial class A
        {
            // Goes on.
            [Coroutine]
            async Coroutine F() => await Coroutine.Yield();

            [Obsolete]
            [Coroutine]
            public async Coroutine G() => await Coroutine.Yield();
        }
        """);
}
