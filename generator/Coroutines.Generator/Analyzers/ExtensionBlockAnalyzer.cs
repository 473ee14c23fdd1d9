using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine is not in an extension block, which has no name that a call of its machine could be written with.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtensionBlockAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnsupportedConstruct];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (isCoroutine && method.ContainingType.TypeKind == TypeKind.Extension)
        {
            ReportAtName(context, method, Descriptors.UnsupportedConstruct, $"'{method.Name}' in an extension block", "declare it as an extension method, with 'this' before its first parameter");
        }
    }
}
