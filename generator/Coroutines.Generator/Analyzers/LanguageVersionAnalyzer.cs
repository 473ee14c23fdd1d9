using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>Coroutines are compiled as C# 12 or later, which generated code is written in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LanguageVersionAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LanguageVersionTooOld];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (isCoroutine
            && CoroutineSymbols.FindAttribute(method)?.ApplicationSyntaxReference is { } attribute
            && attribute.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 and var version })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.LanguageVersionTooOld,
                attribute.GetSyntax(context.CancellationToken).GetLocation(),
                version.ToDisplayString()));
        }
    }
}
