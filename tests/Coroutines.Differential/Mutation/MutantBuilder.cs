using System.Runtime.Loader;
using Coroutines.Checkout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>
/// Compiles the generator from its sources, with a fault in it. Open to the command alone, which works in processes of its own: what a broken
/// machine does to the memory of its process, the tests in it would pay for.
/// </summary>
public sealed class MutantBuilder
{
    private readonly CSharpCompilation compilation = ProductSources.Generator("Coroutines.Generator.Mutant");

    /// <summary>A side whose generator has the fault in it; null leaves the generator as it is.</summary>
    /// <exception cref="InvalidOperationException">The fault does not fit the sources: there is no such text, or what it makes does not compile.</exception>
    internal Side Build(Mutation? mutation)
    {
        var mutant = mutation is null ? compilation : ProductSources.Change(compilation, mutation.File, mutation.Apply);
        using var image = new MemoryStream();
        var result = mutant.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException("The mutant does not compile: " + result.Diagnostics.First(one => one.Severity == DiagnosticSeverity.Error));
        }

        image.Position = 0;
        var type = new AssemblyLoadContext(mutation?.Name, isCollectible: true).LoadFromStream(image).GetType("Coroutines.Generator.CoroutineGenerator", true)!;
        return new RealSide(() => (IIncrementalGenerator)Activator.CreateInstance(type)!);
    }
}
