using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A static abstract or virtual coroutine is better called in coroutines only: an interceptor does not know the type that it is called on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticVirtualAnalyzer : InvocationRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.StaticVirtual];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, InvocationExpressionSyntax invocation, OperationAnalysisContext context)
    {
        if (CoroutineDispatch.IsStaticVirtual(method) && IsOutside(invocation, context))
        {
            ReportOriginalCall(context, invocation, Descriptors.StaticVirtual, method.Name);
        }
    }
}
