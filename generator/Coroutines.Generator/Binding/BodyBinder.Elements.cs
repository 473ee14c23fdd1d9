using System.Linq;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

// Elements: what has them, their number where they are counted from the end, the index.
internal sealed partial class BodyBinder
{
    private BoundTemplate BindElement(ElementAccessExpressionSyntax node, TypeRef type, TemplateTraits traits = TemplateTraits.None) =>
        BindElement(node, type, traits, [(node.Expression, ReceiverKind(node.Expression)), .. Arguments(node.ArgumentList)]);

    private BoundTemplate BindElement(ElementBindingExpressionSyntax node, TypeRef type, TemplateTraits traits = TemplateTraits.None) =>
        BindElement(node, type, traits, [.. Arguments(node.ArgumentList)]);

    private BoundTemplate BindElement(ExpressionSyntax node, TypeRef type, TemplateTraits traits, (ExpressionSyntax Node, OperandKind Kind)[] operands)
    {
        // Otherwise nothing comes between the number and its use.
        return Unparenthesized(operands[operands.Length - 1].Node) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } end
            && (traits != TemplateTraits.None || _context.Suspension.Suspends(end.Operand))
            && CounterOf(node) is { } counter
                ? BindFromEnd(node, type, traits, operands, end, counter)
                : BindOperands(node, type, traits, operands);
    }

    // C# asks for the number of elements once, and before it evaluates what it takes from that.
    private BoundTemplate BindFromEnd(
        ExpressionSyntax node, TypeRef type, TemplateTraits traits, (ExpressionSyntax Node, OperandKind Kind)[] operands, PrefixUnaryExpressionSyntax end, string counter)
    {
        var taken = Taken(operands, all: true);
        var index = taken.Length - 1;
        var text = _qualifier.Expression(node, taken.Select(static o => o.Node).ToArray());
        var receiver = text.Substring(0, text.LastIndexOf('[', text.IndexOf(Mark.Hole(index), System.StringComparison.Ordinal)));
        var count = new BoundCode(receiver.Replace(Mark.Hole(0), Mark.Make(MarkKind.Sibling, 0)) + "." + counter, _context.Types.Reference(_context.Model.Compilation.GetSpecialType(SpecialType.System_Int32)));
        text = text.Replace(Mark.Hole(index), Mark.Hole(index) + " - (" + Mark.Hole(index + 1) + ")");
        return new BoundTemplate(text, [.. BindAll(taken.Take(index).ToArray()), new Operand(count), new Operand(BindPart(end.Operand))], type, traits | TemplateTraits.SpillsAll);
    }

    // The property that counts the elements, where C# computes the index with it; an indexer may take an index as it is.
    private string? CounterOf(ExpressionSyntax node) => _context.Model.GetOperation(node, _context.Token) switch
    {
        IImplicitIndexerReferenceOperation { LengthSymbol: { } length } => length.Name,
        IArrayElementReferenceOperation => "Length",
        _ => null,
    };
}
