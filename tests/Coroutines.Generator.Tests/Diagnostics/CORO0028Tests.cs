using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A test that is a coroutine, under each framework.</summary>
public sealed class CORO0028Tests
{
    private const string Frameworks = """
        namespace Xunit { public class FactAttribute : Attribute { } public class TheoryAttribute : FactAttribute { } }
        namespace NUnit.Framework { public class TestAttribute : Attribute { } public class TestCaseAttribute : Attribute { } }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : Attribute { } public class DataTestMethodAttribute : TestMethodAttribute { } }

        """;

    [Theory]
    [InlineData("Xunit.Fact")]
    [InlineData("Xunit.Theory")]
    [InlineData("NUnit.Framework.Test")]
    [InlineData("NUnit.Framework.TestCase")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting.DataTestMethod")]
    public Task NeverRuns(string attribute) => DiagnosticCheck.Verify(
        Frameworks + $$"""
        public partial class Tests
        {
            [{{attribute}}, Coroutine] public async Coroutine {|CORO0028:Heals|}() { await Coroutine.Yield(); }
            [{{attribute}}] public void Good() => CoroutineLoop.Run(Body());
            [Coroutine] private async Coroutine Body() { await Coroutine.Yield(); }
        }
        """,
        "The test 'Heals' never runs: a test framework calls it and awaits tasks only; take the attribute of the test off, and call 'Heals' in a test: 'CoroutineLoop.Run(Heals())'");
}
