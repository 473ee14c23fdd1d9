using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>Parentheses around an expression, which mean nothing to what it denotes.</summary>
internal static class Parentheses
{
    /// <summary>The expression inside all of them.</summary>
    public static ExpressionSyntax Without(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner)
        {
            expression = inner.Expression;
        }

        return expression;
    }

    /// <summary>The node with all that are around it.</summary>
    public static SyntaxNode With(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax outer)
        {
            node = outer;
        }

        return node;
    }
}
