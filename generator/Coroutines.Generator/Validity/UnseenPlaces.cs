using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Validity;

/// <summary>
/// Where in a body names may stand that mean nothing to this generator. In statements that are copied as text, and in what is awaited, C# finds
/// their meaning in the generated file. Where statements are taken apart their types would have to be known.
/// </summary>
internal sealed class UnseenPlaces(SuspensionMap suspension, SymbolTable symbols, SemanticModel model, CancellationToken token)
{
    /// <summary>The first node of which the type would have to be known; null for none.</summary>
    public SyntaxNode? FirstUntyped(MethodDeclarationSyntax declaration, IEnumerable<Diagnostic> errors)
    {
        if (model.GetOperation(declaration, token) is not { } body)
        {
            return declaration;
        }

        var unseen = body.Descendants()
            .Where(static operation => operation is IInvalidOperation || (BodyErrors.TypeOf(operation) is { } type && ErrorTypes.AreIn(type)))
            .Select(static operation => operation.Syntax)
            .Concat(errors.Select(error => declaration.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true)))
            .Concat(suspension.Nodes.Where(IsAmbiguousCall));
        return unseen.Where(node => !IsComposed(node) && !CanStand(node)).OrderBy(static node => node.SpanStart).ThenBy(static node => node.Span.Length).FirstOrDefault();
    }

    // Which of several overloads is meant depends on types that are not known; what a coroutine's call becomes depends on that.
    private bool IsAmbiguousCall(SyntaxNode node) =>
        node is InvocationExpressionSyntax
        && symbols.Of(node) is null
        && symbols.Info(node).CandidateSymbols.OfType<IMethodSymbol>().Any(static method =>
            CoroutineSymbols.IsCoroutine(method) || method.Parameters.Any(AsksForCaller));

    private static bool AsksForCaller(IParameterSymbol parameter) =>
        parameter.IsOptional && parameter.GetAttributes().Any(static one => one.AttributeClass?.Name.StartsWith("Caller", StringComparison.Ordinal) == true);

    // An operation on what an await gives is unseen for the sake of what stands in it, which is asked itself. What it gives may yet be of an unknown type.
    private bool IsComposed(SyntaxNode node) =>
        node is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax
        && suspension.Suspends(node);

    private bool CanStand(SyntaxNode node)
    {
        if (IsAmbiguousCall(node))
        {
            return false;
        }

        if (node.AncestorsAndSelf().TakeWhile(outer => outer != suspension.Body).Any(SuspensionMap.IsFunction))
        {
            return true; // copied whole
        }

        var statement = node.FirstAncestorOrSelf<StatementSyntax>(outer => suspension.Body.Contains(outer)) ?? suspension.Body;
        if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
        {
            return false;
        }

        return !suspension.Suspends(statement) || statement switch
        {
            IfStatementSyntax choice => IsCondition(choice.Condition, node),
            WhileStatementSyntax loop => IsCondition(loop.Condition, node),
            DoStatementSyntax loop => IsCondition(loop.Condition, node),
            ForStatementSyntax loop => IsWithin(loop.Declaration, node) || IsWithin(loop.Condition, node) || loop.Incrementors.Any(one => IsWithin(one, node)),
            YieldStatementSyntax item => IsWithin(item.Expression, node),
            ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or ExpressionSyntax => node is VariableDeclaratorSyntax || IsAwaited(node),
            _ => false,
        };
    }

    private bool IsWithin(SyntaxNode? part, SyntaxNode node) => part is not null && part.Contains(node) && !suspension.Suspends(part);

    private bool IsCondition(ExpressionSyntax condition, SyntaxNode node) => IsWithin(condition, node) || (condition.Contains(node) && IsAwaited(node));

    private bool IsAwaited(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AwaitExpressionSyntax>() is { } wait
        && suspension.Body.Contains(wait)
        && !suspension.Suspends(wait.Expression)
        && (Parentheses.Without(wait.Expression) is InvocationExpressionSyntax call && symbols.Of(call) is IMethodSymbol method && CoroutineSymbols.IsColdCoroutine(method)
            || (model.GetTypeInfo(wait.Expression, token).Type is { } type && !ErrorTypes.AreIn(type)));
}
