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

    /// <summary>Whether a node suspends where it runs.</summary>
    public static bool Suspends(SyntaxNode node) => Own(node).Any(static at => at switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax each => each.AwaitKeyword != default,
        UsingStatementSyntax statement => statement.AwaitKeyword != default,
        LocalDeclarationStatementSyntax local => local.AwaitKeyword != default,
        YieldStatementSyntax { Expression: not null } => true,
        _ => false,
    });

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
