using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A method marked <c>[Coroutine]</c> with a body is async.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodNotAsyncAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MethodNotAsync];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (isCoroutine
            && !method.IsAsync
            && !method.IsAbstract
            && !method.IsPartialDefinition
            && CoroutineSymbols.IsCoroutineType(method.ReturnType))
        {
            ReportAtName(context, method, Descriptors.MethodNotAsync, method.Name);
        }
    }
}
