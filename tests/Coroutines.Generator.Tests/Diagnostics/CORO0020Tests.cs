using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A referenced library with coroutines was compiled with the generator.</summary>
public sealed class CORO0020Tests
{
    [Fact]
    public Task ALibraryWithoutMachines()
    {
        var library = TestCompilation.Create("Library", OutputKind.DynamicallyLinkedLibrary, TestCompilation.Parse(
            "using Coroutines; public class A { [Coroutine] public static async Coroutine F() { } [Coroutine] public virtual async Coroutine V() { } }"));
        return DiagnosticCheck.Verify(
            "class B { Coroutine M() => A.{|CORO0020:F|}(); Coroutine N(A a) => a.{|CORO0020:V|}(); }",
            TestCompilation.ParseOptions,
            [MetadataReference.CreateFromImage(TestCompilation.Emit(library))],
            "'F' has no machine, because 'Library' was compiled without the coroutine generator; add the StructCoroutines package to that project and build it again",
            "'V' has no machine, because 'Library' was compiled without the coroutine generator; add the StructCoroutines package to that project and build it again");
    }
}
