using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine is not in a file-local type, which only its own file can extend.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FileLocalTypeAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.FileLocalType];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        for (var type = isCoroutine ? method.ContainingType : null; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                ReportAtName(context, method, Descriptors.FileLocalType, method.Name, type.Name);
                return;
            }
        }
    }
}
