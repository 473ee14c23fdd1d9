using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Creation of arrays, and member access behind a question mark.
internal sealed partial class BodyBinder
{
    // `int[] a = { 1, 2 }` is only a declaration's shorthand.
    private BoundTemplate BindArrayInitializer(InitializerExpressionSyntax node, ITypeSymbol type)
    {
        var taken = Taken(Elements(node).ToArray());
        var bound = taken.Select(e => new Operand(BindPart(e.Node), e.Kind)).ToImmutableArray();
        var text = "new " + _context.Text.Type(type).TrimEnd('?') + " " + _qualifier.Expression(node, taken.Select(static e => e.Node).ToArray());
        return new BoundTemplate(text, bound, _context.Types.Reference(type));
    }

    private BoundExpression BindConditionalAccess(ConditionalAccessExpressionSyntax node, TypeRef type)
    {
        var guarded = node.WhenNotNull;
        while (guarded is ConditionalAccessExpressionSyntax inner)
        {
            guarded = inner.WhenNotNull;
        }

        if (guarded is InvocationExpressionSyntax call && OmittedCalls.Contain(call, _context.SymbolOf(call)))
        {
            return new BoundCode("", TypeRef.Void);
        }

        if (!_context.Suspension.Suspends(node.WhenNotNull))
        {
            return BindOperands(node, type, Value(node.Expression));
        }

        var receiverType = _context.Model.GetTypeInfo(node.Expression, _context.Token).Type!;
        var receiver = _context.NewTemporary(_context.Types.Reference(receiverType));
        var isNullable = receiverType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        _qualifier.ConditionalReceivers.Add(node, receiver.Read + (isNullable ? ".Value" : "!"));
        var bound = BindPart(node.Expression);
        var whenNotNull = At(node.WhenNotNull, BindAccess(node.WhenNotNull));
        return new BoundConditionalAccess(bound, receiver, whenNotNull, type);
    }

    // What follows a question mark has types of its own: the access as a whole may be lifted to a nullable.
    private BoundExpression BindAccess(ExpressionSyntax node) => node switch
    {
        InvocationExpressionSyntax invocation => BindInvocation(invocation, TypeOf(invocation)),
        _ => BindExpression(node),
    };
}
