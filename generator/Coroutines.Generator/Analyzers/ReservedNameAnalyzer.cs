using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>No type hides the namespaces of the runtime: C# takes the program's own type before a namespace of a library.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReservedNameAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ReservedName];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private static void Check(SymbolAnalysisContext context)
    {
        if (context.Symbol is INamedTypeSymbol { Arity: 0, ContainingType: null, Name: CoroutineSymbols.Namespace or "CompilerServices" } type
            && (type.Name == CoroutineSymbols.Namespace ? type.ContainingNamespace.IsGlobalNamespace : CoroutineSymbols.IsInNamespace(type)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ReservedName, type.Locations[0], type.ToDisplayString()));
        }
    }
}
