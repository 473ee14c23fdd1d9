using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Addresses of locals: in the machine they may be fields, whose address C# gives in a fixed statement only.
internal sealed partial class NameQualifier
{
    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node) =>
        node.IsKind(SyntaxKind.AddressOfExpression)
            && context.SymbolOf(Root(node.Operand)) is { } root && context.Locals.Find(root) is not null
            && context.Model.GetTypeInfo(node, context.Token).Type is IPointerTypeSymbol type
            ? Raw("((" + context.Text.Type(type) + ")global::System.Runtime.CompilerServices.Unsafe.AsPointer(ref " + Visit(node.Operand) + "))", node)
            : base.VisitPrefixUnaryExpression(node);

    // The variable that a part of a struct is in.
    private static ExpressionSyntax Root(ExpressionSyntax operand) => operand switch
    {
        ParenthesizedExpressionSyntax inner => Root(inner.Expression),
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member => Root(member.Expression),
        _ => operand,
    };
}
