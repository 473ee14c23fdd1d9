using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Names in the place of expressions: C# would read `(name)(x)` as a cast, and `F(a < name, c > (d))` as a call with type arguments.
internal sealed partial class NameQualifier
{
    public override SyntaxNode? VisitParenthesizedExpression(ParenthesizedExpressionSyntax node) =>
        IsCastPosition(node) && IsReceiverOrItsMember(node.Expression)
            ? Raw(Visit(node.Expression)!.ToString(), node)
            : base.VisitParenthesizedExpression(node);

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = base.VisitBinaryExpression(node);
        return node.IsKind(SyntaxKind.LessThanExpression) && visited is BinaryExpressionSyntax binary && (_holes.ContainsKey(node.Right) || IsReceiverOrItsMember(node.Right))
            ? binary.WithRight(SyntaxFactory.ParenthesizedExpression(binary.Right))
            : visited;
    }

    /// <summary>Whether a name in these parentheses would be read as the type of a cast.</summary>
    public static bool IsCastPosition(ParenthesizedExpressionSyntax node)
    {
        SyntaxNode outer = node;
        while (outer.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            outer = outer.Parent;
        }

        return outer.Parent switch
        {
            InvocationExpressionSyntax call => call.Expression == outer,
            ElementAccessExpressionSyntax element => element.Expression == outer,
            WithExpressionSyntax with => with.Expression == outer,
            _ => outer != node,
        };
    }

    // `this` becomes a name, and with it what is reached through it.
    private static bool IsReceiverOrItsMember(ExpressionSyntax node) => node switch
    {
        ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } => true,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member => IsReceiverOrItsMember(member.Expression),
        _ => false,
    };
}
