using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Interception;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A project that calls coroutines outside coroutine bodies lets interceptors stand in its namespaces.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterceptorsOffAnalyzer : InvocationRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.InterceptorsOff];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, InvocationExpressionSyntax invocation, OperationAnalysisContext context)
    {
        if (!InterceptorsFeature.IsEnabled(invocation.SyntaxTree.Options) && IsOutside(invocation, context))
        {
            ReportAtName(context, invocation, Descriptors.InterceptorsOff, method.Name);
        }
    }
}
