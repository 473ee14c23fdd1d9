using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>What another generator makes is not there for this one, and C# does not say so.</summary>
public sealed class CORO0025Tests
{
    private const string Source =
        """
        using System.Threading.Tasks; using Coroutines;
        public partial class A
        {
            public partial int Declared();
            [Coroutine] public async Coroutine Member() { await Coroutine.Yield(); Made++; }
            [Coroutine] public async Coroutine Type() { var x = new OtherType(); await Coroutine.Yield(); x.Go(); }
            [Coroutine] public async Coroutine<int> Good() { await Coroutine.Yield(); return Declared(); }
            [Coroutine] public async Coroutine Calls() { await Good(); await Member(); }
            [Coroutine] public partial Coroutine Part();
            public async partial Coroutine Part() { await Coroutine.Yield(); Made--; }
            [Coroutine] public async Coroutine Wrong() { await Coroutine.Yield(); Nothing(); }
        }
        """;

    [Fact]
    public async Task NamesOfAnotherGenerator()
    {
        var compilation = TestCompilation.Create("Program", OutputKind.DynamicallyLinkedLibrary, TestCompilation.Parse(Source));
        var reported = await DiagnosticCheck.Diagnose(compilation, null, new OtherGenerator().AsSourceGenerator());
        Assert.Equal(
            [
                ("CORO0025", "Made"),
                ("CORO0025", "OtherType"),
                ("CORO0025", "Made"),
                ("CS0103", "Nothing"),
            ],
            reported.Select(static one => (one.Id, one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan))));
        Assert.Equal(
            "The coroutine 'Member' has no machine, because it uses 'Made', which another source generator makes and this one cannot see; write it by hand, or use it in a method that is no coroutine and call that",
            reported[0].GetMessage(null));
    }

    private sealed class OtherGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider,
            static (output, _) => output.AddSource(
                "Other.g.cs",
                """
                public partial class A { public int Made { get; set; } public partial int Declared() => 1; }
                public class OtherType { public void Go() { } }
                """));
    }
}
