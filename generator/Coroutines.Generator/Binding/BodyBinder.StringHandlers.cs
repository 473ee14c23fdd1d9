using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

// The string of an interpolated string handler: the handler is made, then the parts are appended one after the other.
internal sealed partial class BodyBinder
{
    // The operands beside the one that is being bound: a handler's constructor can ask for them.
    private (ExpressionSyntax Node, OperandKind Kind)[] _siblings = [];

    private bool IsStringHandler(ExpressionSyntax node) =>
        node is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
        && _context.Model.GetConversion(node, _context.Token).IsInterpolatedStringHandler;

    private BoundExpression BindStringHandler(ExpressionSyntax node, TypeRef type)
    {
        var operation = _context.Model.GetOperation(node, _context.Token);
        while (operation is not (null or IInterpolatedStringHandlerCreationOperation))
        {
            operation = operation.Parent;
        }

        if (operation is not IInterpolatedStringHandlerCreationOperation { HandlerCreation: IObjectCreationOperation creation } handler)
        {
            _context.Unsupported(node.GetFirstToken(), "an await inside the string of this handler", "await into a local first");
            return new BoundCode("default!", type);
        }

        var target = _context.Types.Reference(creation.Type);
        var variable = _context.NewTemporary(target);
        var success = handler.HandlerCreationHasSuccessParameter ? _context.NewTemporary(TypeRef.Boolean) : null;
        var arguments = creation.Arguments.Select(a => ArgumentText(a, handler, success));
        return new BoundStringHandler(
            variable,
            "new " + target.Text + "(" + string.Join(", ", arguments) + ")",
            success,
            Strings(node).SelectMany(static s => s.Contents).Select(c => BindAppend(c, variable)).ToImmutableArray(),
            handler.HandlerAppendCallsReturnBool,
            handler.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref },
            target);
    }

    private static IEnumerable<InterpolatedStringExpressionSyntax> Strings(ExpressionSyntax node) =>
        node.DescendantNodesAndSelf(static n => n is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or CheckedExpressionSyntax).OfType<InterpolatedStringExpressionSyntax>();

    private BoundExpression BindAppend(InterpolatedStringContentSyntax part, Variable handler)
    {
        if (part is InterpolatedStringTextSyntax)
        {
            return new BoundCode(handler.Text + ".AppendLiteral(" + NameQualifier.LiteralText((InterpolatedStringTextSyntax)part) + ")", TypeRef.Void);
        }

        var hole = (InterpolationSyntax)part;
        var text = handler.Text + ".AppendFormatted(" + Mark.Hole(0)
            + (hole.AlignmentClause is { } alignment ? ", alignment: " + _qualifier.Expression(alignment.Value) : "")
            + (hole.FormatClause is { } format ? ", format: " + SymbolDisplay.FormatLiteral(format.FormatStringToken.ValueText, quote: true) : "") + ")";
        return At(hole.Expression, new BoundTemplate(text, [new Operand(BindPart(hole.Expression))], TypeRef.Void));
    }

    private string ArgumentText(IArgumentOperation argument, IInterpolatedStringHandlerCreationOperation handler, Variable? success)
    {
        var prefix = argument.Parameter?.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", _ => "" };
        return argument.Value switch
        {
            IInterpolatedStringHandlerArgumentPlaceholderOperation { PlaceholderKind: InterpolatedStringArgumentPlaceholderKind.TrailingValidityArgument } => "out " + success!.Text,
            IInterpolatedStringHandlerArgumentPlaceholderOperation placeholder => prefix + SiblingText(Referenced(placeholder, handler)),
            { ConstantValue: { HasValue: true, Value: var value } } => ConstantText.Of(argument.Value.Type!, value, _context.Text),
            _ => "default!",
        };
    }

    // The argument of the call, or its receiver, that a placeholder stands for.
    private static SyntaxNode? Referenced(IInterpolatedStringHandlerArgumentPlaceholderOperation placeholder, IOperation handler)
    {
        for (var call = handler.Parent; call is not null; call = call.Parent)
        {
            var (receiver, arguments) = call switch
            {
                IInvocationOperation invocation => (invocation.Instance, invocation.Arguments),
                IObjectCreationOperation creation => (null, creation.Arguments),
                IPropertyReferenceOperation property => (property.Instance, property.Arguments),
                _ => ((IOperation?)null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (!arguments.IsEmpty)
            {
                return placeholder.PlaceholderKind == InterpolatedStringArgumentPlaceholderKind.CallsiteReceiver
                    ? receiver is IInstanceReferenceOperation ? null : receiver?.Syntax
                    : arguments[placeholder.ArgumentIndex].Value.Syntax;
            }
        }

        return null;
    }

    private string SiblingText(SyntaxNode? node)
    {
        var index = System.Array.FindIndex(_siblings, s => s.Node == node || Parentheses.Without(s.Node) == node);
        return index >= 0 ? Mark.Make(MarkKind.Sibling, index)
            : node is null ? _qualifier.SelfText()
            : Parentheses.With(node) is { Parent: ConditionalAccessExpressionSyntax access } whole && access.Expression == whole && _qualifier.ConditionalReceivers.TryGetValue(access, out var receiver) ? receiver
            : _qualifier.Expression(node);
    }
}
