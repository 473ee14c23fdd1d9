using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A type that contains a coroutine, itself or in a nested type, is partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeNotPartialAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TypeNotPartial];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsFileLocal && !CoroutineSymbols.IsPartial(type, context.CancellationToken) && ContainsCoroutine(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.TypeNotPartial, type.Locations[0], type.Name));
        }
    }

    private static bool ContainsCoroutine(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method
                ? CoroutineSymbols.IsCoroutine(method)
                : member is INamedTypeSymbol nested && ContainsCoroutine(nested))
            {
                return true;
            }
        }

        return false;
    }
}
