using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>What reaches its machine by reflection is a suggestion, and an error where the machine would not be found.</summary>
public sealed class OriginalCallTests
{
    private const string Source =
        """
        using System; using Coroutines;
        unsafe partial class A
        {
            [Coroutine] internal static async Coroutine F(int x) { }
            Func<int, Coroutine> group = F;
            delegate*<int, Coroutine> pointer = &F;
            Coroutine Dynamic(dynamic x) => F(x);
            Coroutine Virtual<T>() where T : I => T.G();
        }
        partial interface I { [Coroutine] static abstract Coroutine G(); }
        partial class Box<T>
        {
            private class Secret { }
            [Coroutine] private async Coroutine F(Secret s) { }
            Coroutine Private() => F(new());
        }
        """;

    private static readonly string[] Ids = ["CORO0007", "CORO0008", "CORO0009", "CORO0022", "CORO0013"];

    [Fact]
    public async Task ItIsASuggestion() => Assert.Equal(Ids.Select(static id => (id, DiagnosticSeverity.Info)), await Report());

    [Theory]
    [InlineData("PublishAot")]
    [InlineData("PublishTrimmed")]
    [InlineData("IsAotCompatible")]
    [InlineData("IsTrimmable")]
    public async Task ItIsAnErrorWhereMachinesAreLost(string property)
    {
        Assert.Equal(Ids.Select(static id => (id, DiagnosticSeverity.Error)), await Report((property, "true")));
        Assert.Equal(Ids.Select(static id => (id, DiagnosticSeverity.Info)), await Report((property, "false")));
    }

    private static async Task<IEnumerable<(string, DiagnosticSeverity)>> Report(params (string Name, string Value)[] properties)
    {
        var compilation = TestCompilation.Create("Program", OutputKind.DynamicallyLinkedLibrary, TestCompilation.Parse(Source));
        var reported = await DiagnosticCheck.Diagnose(compilation, new AnalyzerOptions([], new ProjectProperties(properties)));
        return reported.Select(static one => (one.Id, one.Severity));
    }

    private sealed class ProjectProperties((string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values((string Name, string Value)[] properties) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = properties.Where(one => "build_property." + one.Name == key).Select(static one => one.Value).FirstOrDefault("");
                return value.Length > 0;
            }
        }
    }
}
