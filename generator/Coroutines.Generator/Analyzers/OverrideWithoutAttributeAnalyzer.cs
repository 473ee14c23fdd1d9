using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>An override of a coroutine is a coroutine, for calls go past a method that has no machine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverrideWithoutAttributeAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.OverrideWithoutAttribute];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (!isCoroutine && !method.IsAsync && CoroutineDispatch.OverriddenCoroutine(method) is { } overridden)
        {
            ReportAtName(
                context,
                method,
                Descriptors.OverrideWithoutAttribute,
                method.Name,
                overridden.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        }
    }
}
