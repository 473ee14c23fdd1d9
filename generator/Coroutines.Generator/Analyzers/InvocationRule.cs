using Coroutines.Generator.Interception;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Analyzers;

/// <summary>The base of the rules that look at each call of a coroutine.</summary>
public abstract class InvocationRule : CoroutineAnalyzer
{
    /// <inheritdoc/>
    protected sealed override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(
            operation =>
            {
                var invocation = (IInvocationOperation)operation.Operation;
                if (CoroutineSymbols.IsColdCoroutine(invocation.TargetMethod) && invocation.Syntax is InvocationExpressionSyntax syntax)
                {
                    Check(invocation.TargetMethod, syntax, operation);
                }
            },
            OperationKind.Invocation);

    /// <summary>Checks one call.</summary>
    protected abstract void Check(IMethodSymbol method, InvocationExpressionSyntax invocation, OperationAnalysisContext context);

    /// <summary>Whether the call stands outside coroutine bodies, so that it has to be intercepted.</summary>
    private protected static bool IsOutside(InvocationExpressionSyntax invocation, OperationAnalysisContext context) =>
        context.Operation.SemanticModel is { } model && !CallSiteBinder.IsInCoroutineBody(invocation, model, context.CancellationToken);

    /// <summary>Reports at the name that is called.</summary>
    private protected static void ReportAtName(
        OperationAnalysisContext context, InvocationExpressionSyntax invocation, DiagnosticDescriptor rule, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, NameIn(invocation), arguments));

    /// <summary>Reports at the name that is called that it reaches its machine by way of what C# compiled.</summary>
    private protected static void ReportOriginalCall(
        OperationAnalysisContext context, InvocationExpressionSyntax invocation, DiagnosticDescriptor rule, params object[] arguments) =>
        context.ReportDiagnostic(OriginalCall.Create(rule, NameIn(invocation), context.Options, arguments));

    private static Location NameIn(InvocationExpressionSyntax invocation) =>
        InvokedNames.NameOf(invocation)?.Identifier.GetLocation() ?? invocation.Expression.GetLocation();
}
