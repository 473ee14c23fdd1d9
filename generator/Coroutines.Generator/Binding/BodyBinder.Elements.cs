using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
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

    private BoundTemplate BindElement(ExpressionSyntax node, TypeRef type, TemplateTraits traits, (ExpressionSyntax Node, OperandKind Kind)[] operands) =>
        _context.Model.GetOperation(node, _context.Token) switch
        {
            IArrayElementReferenceOperation when FromEnd(operands) is { } end && (traits != TemplateTraits.None || _context.Suspension.Suspends(end)) =>
                BindCounted(node, type, traits, operands, end, "Length", CountedBack(0, 1)),
            IImplicitIndexerReferenceOperation { LengthSymbol: { } length, IndexerSymbol: IPropertySymbol } when traits != TemplateTraits.None =>
                FromEnd(operands) is { } end
                    ? BindCounted(node, type, traits, operands, end, length.Name, CountedBack(1, 0))
                    : BindCounted(node, type, traits, operands, operands[operands.Length - 1].Node, length.Name, "(" + Mark.Hole(0) + ").GetOffset(" + Mark.Hole(1) + ")"),
            _ => BindOperands(node, type, traits, operands),
        };

    // C# never checks this subtraction; what is subtracted is computed as the place says.
    private string CountedBack(int count, int index)
    {
        var context = _context.OverflowContext;
        var isChecked = _context.Model.Compilation.Options.CheckOverflow;
        return isChecked || context == "checked"
            ? "unchecked(" + Mark.Hole(count) + " - " + (context.Length > 0 ? context : "checked") + "(" + Mark.Hole(index) + "))"
            : Mark.Hole(count) + " - (" + Mark.Hole(index) + ")";
    }

    private static ExpressionSyntax? FromEnd((ExpressionSyntax Node, OperandKind Kind)[] operands) =>
        Parentheses.Without(operands[operands.Length - 1].Node) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } end ? end.Operand : null;

    /// <summary>An element whose index is computed once. C# counts an array before it evaluates the index, and everything else after.</summary>
    /// <param name="node">The element.</param>
    /// <param name="type">Its type.</param>
    /// <param name="traits">What it is used as.</param>
    /// <param name="operands">What has it, unless that stands before a question mark, and its place.</param>
    /// <param name="index">The part of the place that is evaluated.</param>
    /// <param name="counter">The property that counts the elements.</param>
    /// <param name="offset">The place, made of what is evaluated first and second.</param>
    private BoundTemplate BindCounted(
        ExpressionSyntax node, TypeRef type, TemplateTraits traits, (ExpressionSyntax Node, OperandKind Kind)[] operands, ExpressionSyntax index, string counter, string offset)
    {
        var isArray = _context.Model.GetOperation(node, _context.Token) is IArrayElementReferenceOperation;
        var taken = Taken(operands, all: true);
        var place = taken.Length - 1;
        var text = _qualifier.Expression(node, taken.Select(static o => o.Node).ToArray());
        var receiver = text.Substring(0, text.LastIndexOf('[', text.IndexOf(Mark.Hole(place), System.StringComparison.Ordinal)));
        var count = new Operand(new BoundCode(
            receiver.Replace(Mark.Hole(0), Mark.Make(MarkKind.Sibling, 0)) + "." + counter,
            _context.Types.Reference(_context.Model.Compilation.GetSpecialType(SpecialType.System_Int32))));
        var bound = BindAll(taken.Take(place).ToArray());
        var evaluated = new Operand(BindPart(index));
        bound = isArray ? [.. bound, count, evaluated] : [.. bound, evaluated, count];
        offset = Mark.Replace(offset, (_, hole) => Mark.Hole(place + hole));
        return new BoundTemplate(text.Replace(Mark.Hole(place), offset), bound, type, traits | TemplateTraits.SpillsAll);
    }
}
