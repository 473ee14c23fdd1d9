using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>The base of the rules that look at each method declaration.</summary>
public abstract class MethodRule : CoroutineAnalyzer
{
    /// <inheritdoc/>
    protected sealed override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                // A partial method comes twice; the part with the body speaks for both.
                if (symbol.Symbol is IMethodSymbol { PartialImplementationPart: null } method)
                {
                    Check(method, CoroutineSymbols.IsCoroutine(method), symbol);
                }
            },
            SymbolKind.Method);

    /// <summary>Checks one method.</summary>
    protected abstract void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context);

    /// <summary>Reports at the method's name.</summary>
    private protected static void ReportAtName(SymbolAnalysisContext context, IMethodSymbol method, DiagnosticDescriptor rule, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, method.Locations.FirstOrDefault() ?? Location.None, arguments));

    /// <summary>The method's declaration, if it is one.</summary>
    private protected static MethodDeclarationSyntax? Declaration(IMethodSymbol method, CancellationToken token) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) as MethodDeclarationSyntax;
}
