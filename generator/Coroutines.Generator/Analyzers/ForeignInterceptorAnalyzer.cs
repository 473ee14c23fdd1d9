using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Interception;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// No call in the body of a coroutine is intercepted by another source generator. An interceptor is for a place in a file; what runs is the copy in the
/// machine, which that generator never saw: it calls the method itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignInterceptorAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ForeignInterceptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(Check, OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context)
    {
        if (context.Operation is { Syntax: InvocationExpressionSyntax invocation, SemanticModel: { } model }
            && CallSiteBinder.IsInCoroutineBody(invocation, model, context.CancellationToken)
            && model.GetInterceptorMethod(invocation, context.CancellationToken) is { } interceptor
            && !interceptor.DeclaringSyntaxReferences.Any(static part => GeneratedFiles.IsOwn(part.SyntaxTree)))
        {
            var place = InvokedNames.NameOf(invocation)?.Identifier.GetLocation() ?? invocation.Expression.GetLocation();
            var severity = OriginalCall.IsTrimmed(context.Options) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.ForeignInterceptor, place, severity, null, null, interceptor.ContainingType?.Name ?? interceptor.Name, InvokedNames.NameOf(invocation)?.Identifier.ValueText ?? interceptor.Name));
        }
    }
}
