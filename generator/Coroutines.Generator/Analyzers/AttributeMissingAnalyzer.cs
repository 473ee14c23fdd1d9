using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>An async method that returns a coroutine is marked <c>[Coroutine]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeMissingAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AttributeMissing];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (!isCoroutine
            && method.IsAsync
            && method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
            && CoroutineSymbols.IsCoroutineType(method.ReturnType))
        {
            ReportAtName(context, method, Descriptors.AttributeMissing, method.Name);
        }
    }
}
