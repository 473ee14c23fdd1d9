using System.Collections.Immutable;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// <c>loop.Start(F());</c> is complete as it stands: the handle may be awaited and need not be; nor need that of a task group,
/// which awaits its tasks itself. The compiler sees only something awaitable and warns (CS4014): taken back for these two alone, and for what is cold,
/// of which CORO0012 tells more.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StartedCoroutineSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Rule = new(
        id: "COROS001",
        suppressedDiagnosticId: "CS4014",
        justification: "The task runs by itself: the handle to it may be dropped");

    private static readonly SuppressionDescriptor Told = new(
        id: "COROS009",
        suppressedDiagnosticId: "CS4014",
        justification: "CORO0012 tells that the value never runs");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Rule, Told];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    .FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Expression: var dropped }
                && Cause(dropped, context.GetSemanticModel(tree), context.CancellationToken) is { } rule)
            {
                context.ReportSuppression(Suppression.Create(rule, diagnostic));
            }
        }
    }

    private static SuppressionDescriptor? Cause(ExpressionSyntax dropped, SemanticModel model, CancellationToken token)
    {
        if (model.GetSymbolInfo(dropped, token).Symbol is IMethodSymbol method && RunsByItself(method))
        {
            return Rule;
        }

        return model.GetTypeInfo(dropped, token).Type is { } type && DiscardedCoroutineAnalyzer.IsCold(type) ? Told : null;
    }

    /// <summary>Whether what the method starts needs nobody who awaits it.</summary>
    public static bool RunsByItself(IMethodSymbol method) =>
        method.ContainingType is { ContainingNamespace.Name: CoroutineSymbols.Namespace } type
        && ((type.Name, method.Name) is ("CoroutineLoop", "Start") or ("CoroutineTaskGroup", "CreateTask"));
}
