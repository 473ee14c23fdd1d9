using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>An override of a coroutine, or of its default body, is a coroutine, for calls go past a method that has no machine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverrideWithoutAttributeAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.OverrideWithoutAttribute];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (!isCoroutine && !method.IsAsync && (CoroutineDispatch.OverriddenCoroutine(method) ?? DefaultBody(method)) is { } overridden)
        {
            ReportAtName(
                context,
                method,
                Descriptors.OverrideWithoutAttribute,
                method.Name,
                overridden.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        }
    }

    // Calls of a default body end in its machine, unless what implements it is a coroutine, too.
    private static IMethodSymbol? DefaultBody(IMethodSymbol method)
    {
        foreach (var implemented in CoroutineDispatch.ImplementedMembers(method))
        {
            if (!implemented.IsAbstract && CoroutineSymbols.IsColdCoroutine(implemented))
            {
                return implemented;
            }
        }

        return null;
    }
}
