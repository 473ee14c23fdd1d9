using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine is no static abstract or static virtual member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticVirtualAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.StaticVirtual];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (isCoroutine && method.IsStatic && (method.IsAbstract || method.IsVirtual))
        {
            ReportAtName(context, method, Descriptors.StaticVirtual, method.Name);
        }
    }
}
