using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine is in an extension block only where the compiler tells which method that stands for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtensionBlockAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnsupportedConstruct];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (isCoroutine && ExtensionBlock.Contains(CoroutineSymbols.Definition(method)))
        {
            ReportAtName(context, method, Descriptors.UnsupportedConstruct, $"'{method.Name}' in an extension block of a preview compiler", "build with the SDK of .NET 10, or declare it as an extension method, with 'this' before its first parameter");
        }
    }
}
