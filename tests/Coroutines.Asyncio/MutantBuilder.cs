using Coroutines.Checkout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Coroutines.Asyncio;

/// <summary>Compiles the runtime from its sources, with a fault in it.</summary>
/// <param name="symbols">What is defined besides, such as a flavour.</param>
internal sealed class MutantBuilder(params string[] symbols)
{
    private readonly CSharpCompilation _compilation = ProductSources.Runtime(
        $"""
        [assembly: System.Reflection.AssemblyVersion("{typeof(CoroutineLoop).Assembly.GetName().Version}")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Coroutines.Explorer")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Coroutines.Safety")]
        """,
        symbols);

    /// <summary>Compiles into a file; a null mutation leaves the runtime as it is.</summary>
    /// <returns>What is wrong with the mutation itself, or null.</returns>
    public string? Build(Mutation? mutation, string output)
    {
        CSharpCompilation compilation;
        try
        {
            compilation = mutation is null ? _compilation : ProductSources.Change(_compilation, mutation.File, mutation.Apply);
        }
        catch (InvalidOperationException error)
        {
            return error.Message;
        }

        using FileStream file = File.Create(output);
        EmitResult result = compilation.Emit(file);
        return result.Success ? null : "it does not compile: " + result.Diagnostics.First(item => item.Severity == DiagnosticSeverity.Error);
    }
}
