using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>What a coroutine overrides or implements is marked <c>[Coroutine]</c>, for its callers have to dispatch to machines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaseWithoutAttributeAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BaseWithoutAttribute];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (!isCoroutine || !CoroutineSymbols.IsCoroutineType(method.ReturnType))
        {
            return;
        }

        if (method.OverriddenMethod is { } overridden && !CoroutineSymbols.IsCoroutine(overridden))
        {
            Report(context, method, overridden);
        }

        foreach (var member in CoroutineDispatch.ImplementedMembers(method))
        {
            if (!CoroutineSymbols.IsCoroutine(member))
            {
                Report(context, method, member);
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, IMethodSymbol method, IMethodSymbol target) => ReportAtName(
        context,
        method,
        Descriptors.BaseWithoutAttribute,
        method.Name,
        target.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
}
