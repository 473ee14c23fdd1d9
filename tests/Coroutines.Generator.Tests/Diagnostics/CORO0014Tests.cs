using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>Interceptors are on where coroutines are called outside coroutine bodies.</summary>
public sealed class CORO0014Tests
{
    [Fact]
    public Task CallsWithoutTheFeature() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] internal static async Coroutine F() { }
            [Coroutine] internal static async Coroutine Body() { await F(); }
            Coroutine M() => {|CORO0014:F|}();
            Func<Coroutine> f = () => A.{|CORO0014:F|}();
        }
        """,
        TestCompilation.ParseOptions.WithFeatures([]),
        [],
        "This call of 'F' cannot be redirected, because interceptors are off; add '<InterceptorsNamespaces>$(InterceptorsNamespaces);global</InterceptorsNamespaces>' to the project, as the package's props do",
        "This call of 'F' cannot be redirected, because interceptors are off; add '<InterceptorsNamespaces>$(InterceptorsNamespaces);global</InterceptorsNamespaces>' to the project, as the package's props do");

    [Fact]
    public Task OtherNamespacesAreNotEnough() => DiagnosticCheck.Verify(
        "partial class A { [Coroutine] static async Coroutine F() { } Coroutine M() => {|CORO0014:F|}(); }",
        TestCompilation.ParseOptions.WithFeatures([new("InterceptorsNamespaces", "Coroutines.Generated;globalish")]),
        []);
}
