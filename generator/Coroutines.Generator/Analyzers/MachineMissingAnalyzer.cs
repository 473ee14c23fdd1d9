using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine of another assembly was compiled with the generator there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MachineMissingAnalyzer : InvocationRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MachineMissing];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, InvocationExpressionSyntax invocation, OperationAnalysisContext context)
    {
        var definition = CoroutineSymbols.Definition(method);
        var assembly = definition.ContainingAssembly;
        if (SymbolEqualityComparer.Default.Equals(assembly, context.Compilation.Assembly))
        {
            return;
        }

        if (!GeneratedMembers.HasTarget(invocation, definition, context.Compilation, context.CancellationToken))
        {
            ReportAtName(context, invocation, Descriptors.MachineMissing, method.Name, assembly.Name);
        }
    }
}
