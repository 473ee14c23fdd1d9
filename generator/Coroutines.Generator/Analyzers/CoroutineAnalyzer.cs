using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>The base of the rules: silent in projects that do not know coroutines, and mostly in generated code.</summary>
// What each of its kind repeats, the attribute, the descriptors and the registration, Roslyn asks of every analyzer class.
public abstract class CoroutineAnalyzer : DiagnosticAnalyzer
{
    /// <summary>What the rule does in files that generators make.</summary>
    private protected virtual GeneratedCodeAnalysisFlags InGeneratedCode => GeneratedCodeAnalysisFlags.None;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(InGeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(CoroutineSymbols.AttributeMetadataName) is not null)
            {
                Register(start);
            }
        });
    }

    /// <summary>Registers the actions of the rule.</summary>
    protected abstract void Register(CompilationStartAnalysisContext context);
}
