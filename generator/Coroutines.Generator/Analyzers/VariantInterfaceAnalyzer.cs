using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine with a body is not in a private interface inside a variant one, where C# allows no struct (CS8427).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VariantInterfaceAnalyzer : MethodRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.VariantInterface];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, bool isCoroutine, SymbolAnalysisContext context)
    {
        if (isCoroutine
            && !method.IsAbstract
            && method.ContainingType.TypeKind == TypeKind.Interface
            && MachineHome.IsHidden(method.ContainingType))
        {
            ReportAtName(context, method, Descriptors.VariantInterface, method.Name, method.ContainingType.Name);
        }
    }
}
