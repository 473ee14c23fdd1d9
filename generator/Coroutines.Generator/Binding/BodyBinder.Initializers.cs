using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Creation of objects, and copies by `with`: the object first, then each value and its member.
internal sealed partial class BodyBinder
{
    private BoundExpression BindObjectCreation(BaseObjectCreationExpressionSyntax node, TypeRef type)
    {
        if (node.Initializer is null || !_context.Suspension.Suspends(node.Initializer))
        {
            return BindOperands(node, type, [.. Arguments(node.ArgumentList)]);
        }

        var created = _context.Model.GetTypeInfo(node, _context.Token).Type!;
        return BindInitialized(node, created, BindCreation(node, created), node.Initializer, type);
    }

    private BoundExpression BindWith(WithExpressionSyntax node, TypeRef type)
    {
        var copied = _context.Model.GetTypeInfo(node, _context.Token).Type!;
        if (copied.IsAnonymousType || !_context.Suspension.Suspends(node.Initializer))
        {
            return BindOperands(node, type, [Value(node.Expression), .. node.Initializer.Expressions.Select(static e => Value(((AssignmentExpressionSyntax)e).Right))]);
        }

        var copy = new BoundTemplate(copied.IsValueType ? Mark.Hole(0) : Mark.Hole(0) + " with { }", BindAll([Value(node.Expression)]), TypeText.Reference(copied));
        return BindInitialized(node, copied, copy, node.Initializer, type);
    }

    private BoundSequence BindInitialized(ExpressionSyntax node, ITypeSymbol made, BoundExpression creation, InitializerExpressionSyntax initializer, TypeRef type)
    {
        var target = _context.NewTemporary(TypeText.Reference(made));
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        statements.Add(new BoundAssignment(target, creation, _context.SpanOf(node)));
        BindInitializer(initializer, Receiver(new BoundCode(target.Text, TypeText.Reference(made), isStable: true), made), made, statements);
        return new BoundSequence(statements.ToImmutable(), new BoundCode(target.Text, type));
    }

    private BoundTemplate BindCreation(BaseObjectCreationExpressionSyntax node, ITypeSymbol created)
    {
        var type = TypeText.Reference(created);
        var constructor = _context.Model.GetSymbolInfo(node, _context.Token).Symbol as IMethodSymbol;
        if (constructor is not null && HasRequiredMembers(created) && !constructor.GetAttributes().Any(static a => a.AttributeClass?.Name == "SetsRequiredMembersAttribute"))
        {
            return constructor.IsImplicitlyDeclared && created.IsValueType
                ? new BoundTemplate("default(" + type.Text + ")", [], type)
                : BindConstructor(node, _context.Accessors.Constructor(constructor, node.NewKeyword) ?? "", type);
        }

        return BindConstructor(node, "new " + type.Text.TrimEnd('?'), type);
    }

    private BoundTemplate BindConstructor(BaseObjectCreationExpressionSyntax node, string name, TypeRef type)
    {
        var arguments = Arguments(node.ArgumentList).ToArray();
        var last = System.Array.FindLastIndex(arguments, a => _context.Suspension.Suspends(a.Node));
        var taken = arguments.Take(last + 1).ToArray();
        var bound = BindAll(taken);
        return new BoundTemplate(name + _qualifier.ConstructorArguments(node, taken.Select(static a => a.Node).ToArray()), bound, type);
    }

    private static bool HasRequiredMembers(ITypeSymbol? type) =>
        type is not null && (type.GetMembers().Any(static m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }) || HasRequiredMembers(type.BaseType));

    private void BindInitializer(InitializerExpressionSyntax initializer, Operand target, ITypeSymbol type, ImmutableArray<BoundStatement>.Builder into)
    {
        foreach (var element in initializer.Expressions)
        {
            switch (element)
            {
                case AssignmentExpressionSyntax { Right: InitializerExpressionSyntax nested } assignment:
                    BindNested(assignment, nested, target, type, into);
                    break;
                case AssignmentExpressionSyntax assignment:
                    into.Add(new BoundExpressionStatement(BindMember(assignment, target, type), _context.SpanOf(element)));
                    break;
                default:
                    var values = element is InitializerExpressionSyntax complex ? [.. complex.Expressions] : new[] { element };
                    into.Add(new BoundExpressionStatement(Call("{0}.Add(", target, values, ")"), _context.SpanOf(element)));
                    break;
            }
        }
    }

    // What a nested initializer fills is read again for each of its entries, the arguments of an indexer are not.
    private void BindNested(AssignmentExpressionSyntax assignment, InitializerExpressionSyntax nested, Operand target, ITypeSymbol type, ImmutableArray<BoundStatement>.Builder into)
    {
        var member = MemberOf(assignment, type);
        var access = "." + assignment.Left;
        if (assignment.Left is ImplicitElementAccessSyntax place)
        {
            var keys = place.ArgumentList.Arguments.Select(a => (Value: BindExpression(a.Expression), Variable: _context.NewTemporary(TypeOf(a.Expression)))).ToList();
            into.AddRange(keys.Select(k => new BoundAssignment(k.Variable, k.Value, _context.SpanOf(assignment))));
            access = "[" + string.Join(", ", keys.Select(static k => k.Variable.Text)) + "]";
        }

        var filled = new BoundTemplate(Mark.Hole(0) + access, [target], TypeText.Reference(member.Type), member.Traits);
        BindInitializer(nested, Receiver(filled, member.Type), member.Type, into);
    }

    private BoundExpression BindMember(AssignmentExpressionSyntax assignment, Operand target, ITypeSymbol type)
    {
        var symbol = _context.Model.GetSymbolInfo(assignment.Left, _context.Token).Symbol;
        if (symbol is IPropertySymbol property && IsInitOnly(property))
        {
            return BindInitOnly(assignment, property, target, type);
        }

        var value = new Operand(BindExpression(assignment.Right));
        var member = MemberOf(assignment, type);
        var left = assignment.Left is ImplicitElementAccessSyntax place
            ? Access(target, place, TypeText.Reference(member.Type), member.Traits)
            : new BoundTemplate(Mark.Hole(0) + "." + assignment.Left, [target], TypeText.Reference(member.Type), member.Traits);
        return new BoundTemplate(Mark.Hole(0) + " = " + Mark.Hole(1), [new Operand(left, OperandKind.Target), value], TypeRef.Void);
    }
}
