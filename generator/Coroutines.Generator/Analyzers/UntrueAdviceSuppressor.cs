using System.Collections.Immutable;
using System.Globalization;
using Coroutines.Generator.Interception;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// What the rules of other packages say of tasks and is not true of coroutines. A coroutine goes on on its loop, so there is no context to configure; what a
/// loop or a group starts runs by itself; and a coroutine is <c>async</c> though nothing in it may wait.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntrueAdviceSuppressor : DiagnosticSuppressor
{
    private const string HasNoContext = "A coroutine goes on on its loop: there is no context to configure";
    private const string RunsByItself = "The task runs by itself: the handle to it may be dropped";
    private const string IsAsync = "A coroutine is async, whether it awaits or not";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Rules = ImmutableDictionary.CreateRange<string, SuppressionDescriptor>(
    [
        Rule("COROS002", "CA2007", HasNoContext),
        Rule("COROS003", "VSTHRD111", HasNoContext),
        Rule("COROS004", "MA0004", HasNoContext),
        Rule("COROS005", "RCS1090", HasNoContext),
        Rule("COROS006", "VSTHRD110", RunsByItself),
        Rule("COROS007", "MA0134", RunsByItself),
        Rule("COROS008", "IDE0390", IsAsync),
    ]);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. Rules.Values];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && Rules.TryGetValue(diagnostic.Id, out var rule))
            {
                var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                if (IsUntrue(rule, node, context.GetSemanticModel(tree), context.CancellationToken))
                {
                    context.ReportSuppression(Suppression.Create(rule, diagnostic));
                }
            }
        }
    }

    private static bool IsUntrue(SuppressionDescriptor rule, SyntaxNode node, SemanticModel model, CancellationToken token) => rule.Justification.ToString(CultureInfo.InvariantCulture) switch
    {
        HasNoContext => IsInCoroutine(node, model, token) || IsOfCoroutines(node, model, token),
        RunsByItself => node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            && model.GetSymbolInfo(call, token).Symbol is IMethodSymbol method && StartedCoroutineSuppressor.RunsByItself(method),
        _ => node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
            && model.GetDeclaredSymbol(declaration, token) is IMethodSymbol coroutine && CoroutineSymbols.IsCoroutine(coroutine),
    };

    // An asynchronous lambda in a coroutine is a Task's.
    private static bool IsInCoroutine(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        !node.Ancestors().TakeWhile(static outer => outer is not MemberDeclarationSyntax).Any(SuspensionMap.IsFunction)
        && CallSiteBinder.IsInCoroutineBody(node, model, token);

    // Awaited in an async method, or enumerated.
    private static bool IsOfCoroutines(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        (node.FirstAncestorOrSelf<AwaitExpressionSyntax>()?.Expression ?? Enumerated(node)) is { } awaited
        && model.GetTypeInfo(awaited, token).Type is INamedTypeSymbol type
        && CoroutineSymbols.IsInNamespace(OutermostType(type));

    // A rule may speak of the whole statement, or of what it enumerates.
    private static ExpressionSyntax? Enumerated(SyntaxNode node) =>
        node.FirstAncestorOrSelf<CommonForEachStatementSyntax>() is { } each && each.AwaitKeyword != default && (node == each || each.Expression.Span.Contains(node.Span))
            ? each.Expression
            : null;

    // An operation is named within what makes it.
    private static INamedTypeSymbol OutermostType(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static KeyValuePair<string, SuppressionDescriptor> Rule(string id, string suppressed, string justification) =>
        new(suppressed, new SuppressionDescriptor(id, suppressed, justification));
}
