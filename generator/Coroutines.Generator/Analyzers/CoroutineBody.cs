using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Analyzers;

/// <summary>What the text of a coroutine's body tells.</summary>
internal static class CoroutineBody
{
    /// <summary>Whether a node stands in a lambda or a local function.</summary>
    public static bool IsInFunction(SyntaxNode node)
    {
        for (var at = node.Parent; at is not null and not MemberDeclarationSyntax; at = at.Parent)
        {
            if (SuspensionMap.IsFunction(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What runs with a node, itself first: all in it but what lambdas and local functions do.</summary>
    public static IEnumerable<SyntaxNode> Own(SyntaxNode node) => node.DescendantNodesAndSelf(static at => !SuspensionMap.IsFunction(at));

    /// <summary>What runs with a body that may be a function's itself.</summary>
    public static IEnumerable<SyntaxNode> OwnOfBody(SyntaxNode body) => body.DescendantNodes(at => at == body || !SuspensionMap.IsFunction(at));

    /// <summary>Whether a node suspends where it runs.</summary>
    public static bool Suspends(SyntaxNode node) => Own(node).Any(static at => SuspendsAt(at) is not null);

    /// <summary>The place in the text where a node by itself suspends, and not by what is in it: a scope does at its end.</summary>
    public static int? SuspendsAt(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => node.SpanStart,
        CommonForEachStatementSyntax each when each.AwaitKeyword != default => node.SpanStart,
        UsingStatementSyntax statement when statement.AwaitKeyword != default => node.Span.End,
        LocalDeclarationStatementSyntax local when local.AwaitKeyword != default => (node.Parent ?? node).Span.End,
        YieldStatementSyntax { Expression: not null } => node.SpanStart,
        _ => null,
    };

    /// <summary>The body that a node stands in: of the nearest function, or of the member.</summary>
    public static SyntaxNode? Around(SyntaxNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at is MemberDeclarationSyntax || SuspensionMap.IsFunction(at))
            {
                return at;
            }
        }

        return null;
    }
}
