using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// Which nodes of a body contain a suspension of this body (not of a lambda or local function in it). What contains none is
/// copied as text; what contains one is bound into a tree and lowered.
/// </summary>
internal sealed class SuspensionMap
{
    private readonly HashSet<SyntaxNode> _suspending = new();

    public SuspensionMap(SyntaxNode body)
    {
        Body = body;
        Nodes = [.. body.DescendantNodes()];
        OwnNodes = Nodes.Exists(IsFunction) ? [.. body.DescendantNodes(n => n == body || !IsFunction(n))] : Nodes;
        Walk();
        if (body is BlockSyntax)
        {
            _suspending.Add(body);
        }
    }

    public SyntaxNode Body { get; }

    /// <summary>All nodes in the body, in the order of the text.</summary>
    public List<SyntaxNode> Nodes { get; }

    /// <summary>Those that are not inside lambdas and local functions.</summary>
    public List<SyntaxNode> OwnNodes { get; }

    public bool Suspends(SyntaxNode? node) => node is not null && _suspending.Contains(node);

    /// <summary>Whether a node is in what a query begins with: it is evaluated where the query stands, all else in lambdas.</summary>
    public static bool IsSource(SyntaxNode node, QueryExpressionSyntax query) => query.FromClause.Expression.Span.Contains(node.Span);

    /// <summary>A lambda, an anonymous method or a local function: awaits inside are its own.</summary>
    public static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    private void Walk()
    {
        foreach (var node in OwnNodes.Prepend(Body))
        {
            var suspends = node switch
            {
                AwaitExpressionSyntax => true,
                CommonForEachStatementSyntax forEach => forEach.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
                UsingStatementSyntax statement => statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
                LocalDeclarationStatementSyntax local => local.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
                YieldStatementSyntax yielded => yielded.Expression is not null, // `yield break` is a return
                _ => false,
            };
            if (suspends)
            {
                for (var at = node; at != Body.Parent && at is not null && _suspending.Add(at); at = at.Parent)
                {
                }
            }
        }
    }

    /// <summary>The node whose entry makes a new instance of a variable declared at <paramref name="declaration"/>.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode declaration, SyntaxNode body)
    {
        for (var at = declaration; at is not null; at = at.Parent)
        {
            if (at == body)
            {
                return at;
            }

            if (at is ExpressionSyntax head && IsHeadScope(head))
            {
                return at;
            }

            switch (at)
            {
                case BlockSyntax:
                case SwitchExpressionArmSyntax:
                case FixedStatementSyntax:
                case ForStatementSyntax:
                case CommonForEachStatementSyntax:
                case UsingStatementSyntax:
                case CatchClauseSyntax:
                case AnonymousFunctionExpressionSyntax:
                case LocalFunctionStatementSyntax when at != declaration:
                case QueryClauseSyntax when at.Parent is not QueryExpressionSyntax query || !IsSource(declaration, query):
                case SelectOrGroupClauseSyntax:
                    return at;
                case SwitchSectionSyntax section:
                    return section.Parent!;
                case WhileStatementSyntax or DoStatementSyntax or LockStatementSyntax:
                    return at;
                case StatementSyntax statement when statement.Parent is not (BlockSyntax or SwitchSectionSyntax or LabeledStatementSyntax or GlobalStatementSyntax):
                    return at;
            }
        }

        return body;
    }

    // Variables of a head live longer, or shorter, than those that the statement itself declares.
    private static bool IsHeadScope(ExpressionSyntax head) => head.Parent switch
    {
        ForStatementSyntax loop => loop.Condition == head || loop.Incrementors.Contains(head),
        CommonForEachStatementSyntax loop => loop.Expression == head,
        SwitchStatementSyntax { Parent: not (BlockSyntax or SwitchSectionSyntax or LabeledStatementSyntax) } statement => statement.Expression == head,
        _ => false,
    };

    /// <summary>Whether variables of this scope are declared where the lowering takes statements apart.</summary>
    public bool IsFlattened(SyntaxNode scope) => scope switch
    {
        CommonForEachStatementSyntax forEach => Suspends(forEach.Statement) || forEach.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax statement => Suspends(statement),
        CatchClauseSyntax clause => Suspends(clause.Block),
        ExpressionSyntax head when head != Body => Suspends(head.Parent),
        SwitchStatementSyntax statement => statement.Sections.Any(Suspends),
        SwitchExpressionArmSyntax arm => ((SwitchExpressionSyntax)arm.Parent!).Arms.Any(Suspends),
        _ => Suspends(scope),
    };
}
