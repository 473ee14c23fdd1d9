using System.Collections.Immutable;
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

        var copy = new BoundTemplate(copied.IsValueType ? Mark.Hole(0) : Mark.Hole(0) + " with { }", BindAll([Value(node.Expression)]), _context.Types.Reference(copied), copied.IsValueType ? TemplateTraits.IsOperand : TemplateTraits.None);
        return BindInitialized(node, copied, copy, node.Initializer, type);
    }

    private BoundSequence BindInitialized(ExpressionSyntax node, ITypeSymbol made, BoundExpression creation, InitializerExpressionSyntax initializer, TypeRef type)
    {
        var target = _context.NewTemporary(_context.Types.Reference(made));
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        statements.Add(new BoundAssignment(target, creation, _context.SpanOf(node)));
        BindInitializer(initializer, Receiver(new BoundCode(CodeText.Of(target), _context.Types.Reference(made), isStable: true), made), made, statements);
        return new BoundSequence(statements.ToImmutable(), new BoundCode(CodeText.Of(target), type));
    }

    private BoundTemplate BindCreation(BaseObjectCreationExpressionSyntax node, ITypeSymbol created)
    {
        var type = _context.Types.Reference(created);
        var constructor = _context.SymbolOf(node) as IMethodSymbol;
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
        var taken = Taken(Arguments(node.ArgumentList).ToArray());
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
                    BindMember(assignment, target, type, into);
                    break;
                default:
                    var values = element is InitializerExpressionSyntax complex ? [.. complex.Expressions] : new[] { element };
                    var parameters = AddedTo(element);
                    var added = BindAll(values.Select((e, i) => (e, ArgumentKind(e, i < parameters.Length ? parameters[i].RefKind : null))).ToArray());
                    into.Add(new BoundExpressionStatement(new BoundTemplate(Mark.Hole(0) + ".Add(" + Holes(1, values.Length) + ")", [target, .. added], TypeRef.Void), _context.SpanOf(element)));
                    break;
            }
        }
    }

    // The parameters of the method that adds an element.
    private ImmutableArray<IParameterSymbol> AddedTo(ExpressionSyntax element) =>
        _context.Model.GetCollectionInitializerSymbolInfo(element, _context.Token).Symbol switch
        {
            IMethodSymbol { IsExtensionMethod: true, ReducedFrom: null } extension => extension.Parameters.RemoveAt(0),
            var method => ParametersOf(method),
        };

    // What a nested initializer fills is read again for each of its entries.
    private void BindNested(AssignmentExpressionSyntax assignment, InitializerExpressionSyntax nested, Operand target, ITypeSymbol type, ImmutableArray<BoundStatement>.Builder into)
    {
        var filled = MemberType(assignment.Left, type);
        var access = assignment.Left is ImplicitElementAccessSyntax place ? "[" + string.Join(", ", BindKeys(place, into)) + "]" : "." + assignment.Left;
        BindInitializer(nested, Receiver(new BoundTemplate(Mark.Hole(0) + access, [target], _context.Types.Reference(filled), Variable(assignment.Left)), filled), filled, into);
    }

    private void BindMember(AssignmentExpressionSyntax assignment, Operand target, ITypeSymbol type, ImmutableArray<BoundStatement>.Builder into)
    {
        var keys = assignment.Left is ImplicitElementAccessSyntax place ? BindKeys(place, into) : [];
        var value = new Operand(BindPart(assignment.Right));
        BoundTemplate set;
        if (_context.SymbolOf(assignment.Left) is IPropertySymbol property && IsInitOnly(property))
        {
            set = SetInitOnly(assignment, property, type, keys, [target, value]);
        }
        else
        {
            var access = assignment.Left is ImplicitElementAccessSyntax ? "[" + string.Join(", ", keys) + "]" : "." + assignment.Left;
            var member = new BoundTemplate(Mark.Hole(0) + access, [target], _context.Types.Reference(MemberType(assignment.Left, type)), Variable(assignment.Left));
            set = new BoundTemplate(Mark.Hole(0) + " = " + Mark.Hole(1), [new Operand(member, OperandKind.Target), value], TypeRef.Void);
        }

        into.Add(new BoundExpressionStatement(set, _context.SpanOf(assignment)));
    }

    // The arguments of an indexer come before what it is an indexer of.
    private List<string> BindKeys(ImplicitElementAccessSyntax place, ImmutableArray<BoundStatement>.Builder into)
    {
        var keys = new List<string>();
        foreach (var (argument, named) in Arguments(place.ArgumentList).Zip(place.ArgumentList.Arguments, static (one, syntax) => (one, syntax.NameColon is { } colon ? colon.Name + ": " : "")))
        {
            var bound = Operand(argument).Expression;
            if (bound is BoundCode { IsStable: true } stable)
            {
                keys.Add(named + stable.Text);
                continue;
            }

            var key = _context.NewTemporary(bound.Type);
            into.Add(new BoundAssignment(key, bound, _context.SpanOf(argument.Node)));
            keys.Add(named + key.Text);
        }

        return keys;
    }

    private static bool IsInitOnly(IPropertySymbol property) =>
        property.SetMethod is { } setter ? setter.IsInitOnly : property.OverriddenProperty is { } overridden && IsInitOnly(overridden);

    // A struct is copied with another value, which nothing notices; an object stays what it is.
    private BoundTemplate SetInitOnly(AssignmentExpressionSyntax assignment, IPropertySymbol property, ITypeSymbol type, List<string> keys, ImmutableArray<Operand> operands)
    {
        if (type.IsValueType && !property.IsIndexer)
        {
            return new BoundTemplate(Mark.Hole(0) + " = " + Mark.Hole(0) + " with { " + assignment.Left + " = " + Mark.Hole(1) + " }", operands, TypeRef.Void);
        }

        if (!type.IsReferenceType)
        {
            _context.Unsupported(assignment.Left.GetFirstToken(), $"an await in an initializer that sets the init-only member '{property.Name}' of '{type.Name}', which may be a struct,", "await into a local first");
        }

        var setter = _context.Accessors.Setter(property, assignment.Left.GetFirstToken());
        return new BoundTemplate(setter + "(" + string.Join(", ", [Mark.Hole(0), .. keys, (keys.Count > 0 ? "value: " : "") + Mark.Hole(1)]) + ")", operands, TypeRef.Void);
    }

    // A nested initializer has the type of what it fills.
    private ITypeSymbol MemberType(ExpressionSyntax member, ITypeSymbol owner) =>
        _context.Model.GetTypeInfo(member, _context.Token).Type ?? (owner is IArrayTypeSymbol array ? array.ElementType : _context.Model.Compilation.ObjectType);

    private static Operand Receiver(BoundExpression expression, ITypeSymbol type) => new(expression, type.IsReferenceType ? OperandKind.Value : OperandKind.Reference);

    private static string Holes(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(Mark.Hole));
}
