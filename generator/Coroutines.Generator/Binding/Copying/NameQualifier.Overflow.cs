using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Expressions out of a checked or unchecked block that was taken apart say so themselves.
internal sealed partial class NameQualifier
{
    private bool _writesOverflow;

    /// <summary>An expression that is about to be written as a statement, which says <c>checked</c> around it.</summary>
    public ExpressionSyntax? Effect { get; set; }

    /// <summary>Whether the expression, as a statement, depends on the overflow context.</summary>
    public static bool IsOverflowingEffect(ExpressionSyntax node) => node.Kind() is
        SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
        or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression
        or SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression
        or SyntaxKind.MultiplyAssignmentExpression or SyntaxKind.DivideAssignmentExpression
        || (node is ConditionalAccessExpressionSyntax { WhenNotNull: var guarded } && IsOverflowingEffect(guarded));

    private bool IsEffect(SyntaxNode node)
    {
        var effect = Effect;
        while (effect is ConditionalAccessExpressionSyntax access && effect != node)
        {
            effect = access.WhenNotNull;
        }

        return effect == node;
    }

    private static bool IsOverflowing(ExpressionSyntax node) => IsOverflowingEffect(node) || node.Kind() is
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression
        or SyntaxKind.UnaryMinusExpression or SyntaxKind.CastExpression;

    private SyntaxNode? InOverflowContext(SyntaxNode node)
    {
        switch (node)
        {
            case CheckedExpressionSyntax:
            case ConditionalAccessExpressionSyntax when IsEffect(node): // what follows its question mark is no expression that could say it
                return WithoutOverflow(node);
            case BlockSyntax { Parent: AnonymousFunctionExpressionSyntax }:
                return OverflowBlock((BlockSyntax)WithoutOverflow(node)!);
            case LambdaExpressionSyntax { Body: ExpressionSyntax body } lambda when IsOverflowingEffect(body) && Symbol(lambda) is IMethodSymbol { ReturnsVoid: true }:
                var copy = (LambdaExpressionSyntax)WithoutOverflow(lambda)!;
                return copy.WithBody(OverflowBlock(SyntaxFactory.Block(SyntaxFactory.ExpressionStatement((ExpressionSyntax)copy.Body))));
            case ExpressionSyntax expression when !IsEffect(expression) && IsOverflowing(expression) && context.Model.GetTypeInfo(expression).Type?.SpecialType != SpecialType.System_String:
                return Raw(context.OverflowContext + "(" + WithoutOverflow(node) + ")", node);
            default:
                return base.Visit(node);
        }
    }

    private SyntaxNode? WithoutOverflow(SyntaxNode node)
    {
        _writesOverflow = false;
        var result = base.Visit(node);
        _writesOverflow = true;
        return result;
    }

    private BlockSyntax OverflowBlock(BlockSyntax block)
    {
        var kind = context.OverflowContext == "checked" ? SyntaxKind.CheckedStatement : SyntaxKind.UncheckedStatement;
        return SyntaxFactory.Block(SyntaxFactory.CheckedStatement(kind, block));
    }
}
