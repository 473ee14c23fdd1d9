using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>An interceptor of another generator does not reach the copy of a call in a machine.</summary>
public sealed class CORO0026Tests
{
    private const string Source =
        """
        using System; using System.Collections.Generic; using Coroutines;
        public static class Config { public static T Get<T>(this object from) => default!; }
        public partial class A
        {
            [Coroutine] public async Coroutine<int> Body() { await Coroutine.Yield(); return this.Get<int>(); }
            [Coroutine] public async Coroutine<int> Lambda() { await Coroutine.Yield(); Func<int> f = () => Config.Get<int>(this); return f(); }
            [Coroutine] public async IAsyncEnumerable<int> Items() { await Coroutine.Yield(); yield return this.Get<int>(); }
            public int Ordinary() => this.Get<int>();
            public void Start() => CoroutineLoop.Run(Body());
        }
        """;

    [Fact]
    public async Task InABodyItIsToldAtTheName()
    {
        var reported = await Report();
        Assert.Equal(
            [("CORO0026", 5), ("CORO0026", 6), ("CORO0026", 7)],
            reported.Select(static one => (one.Id, one.Location.GetLineSpan().StartLinePosition.Line + 1)));
        Assert.All(reported, static one => Assert.StartsWith("Get", one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan), StringComparison.Ordinal));
        Assert.All(reported, static one => Assert.Equal(DiagnosticSeverity.Warning, one.Severity));
        Assert.Equal(
            "The interceptor in 'Interceptors' does not reach this call of 'Get': what runs is a copy in the coroutine's machine, which the other source generator has not seen; move the call into a method that is not a coroutine, and call that",
            reported[0].GetMessage(null));
    }

    [Theory]
    [InlineData("PublishAot")]
    [InlineData("PublishTrimmed")]
    public async Task ItIsAnErrorWhereOtherWaysAreLost(string property) =>
        Assert.Equal(3, (await Report((property, "true"))).Count(static one => one.Severity == DiagnosticSeverity.Error));

    private static Task<List<Diagnostic>> Report(params (string Name, string Value)[] properties) => DiagnosticCheck.Diagnose(
        TestCompilation.Create("Program", OutputKind.DynamicallyLinkedLibrary, TestCompilation.Parse(Source)),
        ProjectProperties.Options(properties),
        new InterceptingGenerator().AsSourceGenerator());

    private sealed class InterceptingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider,
            static (output, compilation) =>
            {
                var tree = compilation.SyntaxTrees.First();
                var model = compilation.GetSemanticModel(tree);
                var calls = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(static call => call.Expression.ToString().Contains("Get<", StringComparison.Ordinal));
                var places = calls.Select(call => model.GetInterceptableLocation(call)!.GetInterceptsLocationAttributeSyntax());
                output.AddSource("Interceptors.g.cs", $$"""
                    #pragma warning disable
                    namespace Coroutines.Generated { static class Interceptors { {{string.Join("\n", places)}} public static T Get<T>(this object from) => default!; } }
                    namespace System.Runtime.CompilerServices { [global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)] file sealed class InterceptsLocationAttribute(int version, string data) : global::System.Attribute { } }
                    """);
            });
    }
}
