using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

// Collection expressions: what is evaluated before the collection is made, and what while it is filled.
internal sealed partial class BodyBinder
{
    private BoundExpression BindCollection(CollectionExpressionSyntax node)
    {
        // Under a cast only the operation tells the type.
        var operation = _context.Model.GetOperation(node, _context.Token) as ICollectionExpressionOperation;
        var made = operation?.Type ?? _context.Model.GetTypeInfo(node, _context.Token).ConvertedType ?? _context.Model.Compilation.ObjectType;
        var construct = operation?.ConstructMethod;
        var type = _context.Types.Reference(made);
        if (made is ITypeParameterSymbol || (construct is { MethodKind: MethodKind.Constructor } && !IsList(made)))
        {
            return BindFilled(node, made, type);
        }

        var elements = node.Elements.Select(Element).ToArray();
        if (!node.Elements.OfType<SpreadElementSyntax>().All(HasKnownLength))
        {
            var list = ListOf(ElementType(made, construct));
            return IsList(made) ? BindFilled(node, list, type) : new BoundTemplate("[.. " + Mark.Hole(0) + "]", [new Operand(BindFilled(node, list, _context.Types.Reference(list)))], type);
        }

        var head = node.Elements.LastIndexOf(static e => e is SpreadElementSyntax) + 1;
        if (head == 0 || !elements.Skip(head).Any(e => _context.Suspension.Suspends(e.Node)))
        {
            return BindOperands(node, type, elements);
        }

        // What stands behind the last spread is evaluated when all spreads have been enumerated.
        var start = _context.NewTemporary(_context.Types.Reference(ListOf(ElementType(made, construct))));
        var text = string.Join(", ", node.Elements.Take(head).Select(static (e, i) => (e is SpreadElementSyntax ? ".. " : "") + Mark.Hole(i)));
        var enumerated = new BoundAssignment(start, new BoundTemplate("[" + text + "]", BindAll(elements.Take(head).ToArray()), new TypeRef(start.Type, start.Size)), _context.SpanOf(node));
        var rest = elements.Skip(head).ToArray();
        return new BoundSequence([enumerated], new BoundTemplate("[.. " + start.Read + ", " + Holes(0, rest.Length) + "]", BindAll(rest), type));
    }

    // A list that cannot know its length, and a collection of any other type, are made first; each element is added as soon as it is there.
    private BoundSequence BindFilled(CollectionExpressionSyntax node, ITypeSymbol made, TypeRef type)
    {
        var natural = _context.Types.Reference(made);
        var target = _context.NewTemporary(natural);
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        statements.Add(new BoundAssignment(target, new BoundCode("new " + natural.Text.TrimEnd('?') + "()", natural), _context.SpanOf(node)));
        foreach (var element in node.Elements)
        {
            var operand = BindAll([Element(element)]);
            var filled = element is SpreadElementSyntax
                ? new BoundTemplate("foreach (var __item in " + Mark.Hole(0) + ") " + target.Text + ".Add(__item);", operand, TypeRef.Void, TemplateTraits.IsStatement)
                : new BoundTemplate(target.Text + ".Add(" + Mark.Hole(0) + ")", operand, TypeRef.Void);
            statements.Add(new BoundExpressionStatement(filled, _context.SpanOf(element)));
        }

        return new BoundSequence(statements.ToImmutable(), new BoundCode(CodeText.Of(target), type));
    }

    private static (ExpressionSyntax Node, OperandKind Kind) Element(CollectionElementSyntax element) =>
        Value(element is SpreadElementSyntax spread ? spread.Expression : ((ExpressionElementSyntax)element).Expression);

    private bool HasKnownLength(SpreadElementSyntax spread) =>
        _context.Model.GetTypeInfo(spread.Expression, _context.Token).Type is { } type
        && (type is IArrayTypeSymbol || HasCount(type, "Length", spread.SpanStart) || HasCount(type, "Count", spread.SpanStart));

    private bool HasCount(ITypeSymbol type, string name, int position) =>
        _context.Model.LookupSymbols(position, type, name).Any(static s => s is IPropertySymbol { IsStatic: false, GetMethod: not null, Type.SpecialType: SpecialType.System_Int32 });

    private bool IsList(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _context.WellKnown.List);

    private ITypeSymbol ListOf(ITypeSymbol element) => _context.WellKnown.List!.Construct(element);

    private ITypeSymbol ElementType(ITypeSymbol made, IMethodSymbol? construct) => (made, construct) switch
    {
        (IArrayTypeSymbol array, _) => array.ElementType,
        (_, { Parameters: [.., { Type: INamedTypeSymbol { TypeArguments: [var item] } }] }) => item,
        (INamedTypeSymbol { TypeArguments: [var item] }, _) => item,
        _ => _context.Model.Compilation.ObjectType,
    };
}
