using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A program begins with a method that runs a loop.</summary>
public sealed class CORO0038Tests
{
    [Theory]
    [InlineData("Coroutine", "")]
    [InlineData("Coroutine<int>", "string[] args")]
    public async Task IsNoEntryPoint(string type, string parameters)
    {
        var diagnostics = await DiagnosticCheck.Diagnose(Program($"using Coroutines; partial class P {{ [Coroutine] static async {type} Main({parameters}) {{ await Coroutine.Yield(); {(type == "Coroutine" ? "" : "return 1;")} }} }}"));

        var main = Assert.Single(diagnostics, static one => one.Id == "CORO0038");
        Assert.Equal("Main", main.Location.SourceTree!.ToString().Substring(main.Location.SourceSpan.Start, main.Location.SourceSpan.Length));
        Assert.StartsWith(
            "A program cannot begin with a coroutine, since no loop runs yet; give this method another name and begin with 'static ",
            main.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(parameters.Length == 0 ? "Main() => " : "Main(string[] args) => ", main.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherBeginsOrNobody()
    {
        const string Main = "partial class P { [Coroutine] static async Coroutine Main() => await Coroutine.Yield(); }";

        Assert.Empty(await DiagnosticCheck.Diagnose(Program("using Coroutines; System.Console.WriteLine();" + Main)).ContinueWith(static all => all.Result.Where(static one => one.Id == "CORO0038"), TaskScheduler.Default));
        Assert.Empty(await DiagnosticCheck.Diagnose(TestCompilation.Create(TestCompilation.Parse("using Coroutines;" + Main))));
    }

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Program(string source) =>
        TestCompilation.Create("Program", OutputKind.ConsoleApplication, TestCompilation.Parse(source));
}
