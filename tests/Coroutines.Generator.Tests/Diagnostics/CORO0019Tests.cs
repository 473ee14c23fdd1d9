using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A call has a form and a target that an interceptor can be written for.</summary>
public sealed class CORO0019Tests
{
    [Fact]
    public Task ProtectedInAnotherAssembly()
    {
        var library = GeneratorRun.Start(TestCompilation.Create("Library", OutputKind.DynamicallyLinkedLibrary, TestCompilation.Parse(
            "using Coroutines; public partial class A { [Coroutine] protected async Coroutine F() { } }")));
        return DiagnosticCheck.Verify(
            "partial class B : A { Coroutine M() => {|CORO0019:F|}(); [Coroutine] async Coroutine Body() { await F(); } }",
            TestCompilation.ParseOptions,
            [MetadataReference.CreateFromImage(TestCompilation.Emit(library.Output))],
            "This call of 'F' reaches its machine by reflection, which a native or trimmed program cannot, because it or a type in its signature is protected in another assembly; call it from a coroutine");
    }
}
