using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Creation of objects and arrays, and member access behind a question mark.
internal sealed partial class BodyBinder
{
    private BoundExpression BindObjectCreation(BaseObjectCreationExpressionSyntax node, TypeRef type)
    {
        if (node.Initializer is null || !_context.Suspension.Suspends(node.Initializer))
        {
            return BindOperands(node, type, [.. Arguments(node.ArgumentList)]);
        }

        var isNullableTarget = node is ImplicitObjectCreationExpressionSyntax && _context.Model.GetTypeInfo(node, _context.Token).Type is { } created ? TypeText.Reference(created) : type;
        if (node.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(NeedsInitializer))
        {
            // Init-only and required members can only be set in the initializer: its values come first, then the object.
            return BindOperands(node, type, [.. Arguments(node.ArgumentList), .. Values(node.Initializer)]);
        }

        var target = _context.NewTemporary(isNullableTarget);
        var creation = BindCreationWithoutInitializer(node, isNullableTarget);
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        statements.Add(new BoundAssignment(target, creation, _context.SpanOf(node)));
        BindInitializer(node.Initializer, target.Text, statements);
        return new BoundSequence(statements.ToImmutable(), new BoundCode(target.Text, type));
    }

    // All that an initializer evaluates, in order, that of nested ones included.
    private static IEnumerable<(ExpressionSyntax Node, OperandKind Kind)> Values(InitializerExpressionSyntax initializer) =>
        initializer.Expressions.SelectMany(static element => element switch
        {
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax place } assignment => [.. Arguments(place.ArgumentList), .. Right(assignment)],
            AssignmentExpressionSyntax assignment => Right(assignment),
            InitializerExpressionSyntax nested => Values(nested),
            _ => [Value(element)],
        });

    private static IEnumerable<(ExpressionSyntax Node, OperandKind Kind)> Right(AssignmentExpressionSyntax assignment) =>
        assignment.Right is InitializerExpressionSyntax nested ? Values(nested) : [Value(assignment.Right)];

    private BoundTemplate BindCreationWithoutInitializer(BaseObjectCreationExpressionSyntax node, TypeRef type)
    {
        var arguments = Arguments(node.ArgumentList).ToArray();
        var last = System.Array.FindLastIndex(arguments, a => _context.Suspension.Suspends(a.Node));
        var taken = arguments.Take(last + 1).ToArray();
        var bound = BindAll(taken);
        var list = _qualifier.ConstructorArguments(node, taken.Select(static a => a.Node).ToArray());
        return new BoundTemplate("new " + type.Text.TrimEnd('?') + list, bound, type);
    }

    private bool NeedsInitializer(AssignmentExpressionSyntax assignment) =>
        _context.Model.GetSymbolInfo(assignment.Left, _context.Token).Symbol is IPropertySymbol { SetMethod.IsInitOnly: true } or IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private void BindInitializer(InitializerExpressionSyntax initializer, string target, ImmutableArray<BoundStatement>.Builder into)
    {
        foreach (var element in initializer.Expressions)
        {
            var span = _context.SpanOf(element);
            switch (element)
            {
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax place, Right: InitializerExpressionSyntax inner }:
                    var keys = place.ArgumentList.Arguments.Select(a => (Value: BindPart(a.Expression), Variable: _context.NewTemporary(TypeOf(a.Expression)))).ToList();
                    into.AddRange(keys.Select(k => new BoundAssignment(k.Variable, k.Value, span)));
                    BindInitializer(inner, target + "[" + string.Join(", ", keys.Select(static k => k.Variable.Text)) + "]", into);
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax index } assignment:
                    var indexes = Arguments(index.ArgumentList).ToArray();
                    var operands = indexes.Select(i => new Operand(BindPart(i.Node), i.Kind)).ToList();
                    var access = target + "[" + string.Join(", ", operands.Select(static (_, i) => Mark.Hole(i))) + "]";
                    operands.Add(new Operand(BindPart(assignment.Right)));
                    into.Add(new BoundExpressionStatement(new BoundTemplate(access + " = " + Mark.Hole(operands.Count - 1), operands.ToImmutableArray(), TypeRef.Void), span));
                    break;
                case AssignmentExpressionSyntax { Right: InitializerExpressionSyntax nested } assignment:
                    BindInitializer(nested, target + "." + assignment.Left, into);
                    break;
                case AssignmentExpressionSyntax assignment:
                    into.Add(new BoundExpressionStatement(new BoundTemplate(target + "." + assignment.Left + " = " + Mark.Hole(0), [new Operand(BindPart(assignment.Right))], TypeRef.Void), span));
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } complex:
                    var values = complex.Expressions.Select(e => new Operand(BindPart(e))).ToImmutableArray();
                    into.Add(new BoundExpressionStatement(new BoundTemplate(target + ".Add(" + string.Join(", ", values.Select(static (_, i) => Mark.Hole(i))) + ")", values, TypeRef.Void), span));
                    break;
                default:
                    into.Add(new BoundExpressionStatement(new BoundTemplate(target + ".Add(" + Mark.Hole(0) + ")", [new Operand(BindPart(element))], TypeRef.Void), span));
                    break;
            }
        }
    }

    // `int[] a = { 1, 2 }` is only a declaration's shorthand.
    private BoundTemplate BindArrayInitializer(InitializerExpressionSyntax node, ITypeSymbol type)
    {
        var elements = Elements(node).ToArray();
        var last = System.Array.FindLastIndex(elements, e => _context.Suspension.Suspends(e.Node));
        var taken = elements.Take(last + 1).ToArray();
        var bound = taken.Select(e => new Operand(BindPart(e.Node), e.Kind)).ToImmutableArray();
        var text = "new " + SymbolText.Plain.Type(type).TrimEnd('?') + " " + _qualifier.Expression(node, taken.Select(static e => e.Node).ToArray());
        return new BoundTemplate(text, bound, TypeText.Reference(type));
    }

    private BoundExpression BindConditionalAccess(ConditionalAccessExpressionSyntax node, TypeRef type)
    {
        if (!_context.Suspension.Suspends(node.WhenNotNull))
        {
            return BindOperands(node, type, Value(node.Expression));
        }

        var receiverType = _context.Model.GetTypeInfo(node.Expression, _context.Token).Type!;
        var receiver = _context.NewTemporary(TypeText.Reference(receiverType));
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
