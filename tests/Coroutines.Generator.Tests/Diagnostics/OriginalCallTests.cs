using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

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
        var reported = await DiagnosticCheck.Diagnose(compilation, ProjectProperties.Options(properties));
        return reported.Select(static one => (one.Id, one.Severity));
    }
}
