using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

// Expressions: text where there is no await, operands in order where there is one.
internal sealed partial class BodyBinder
{
    private SyntaxNode? _measured;
    private bool _isLong;

    private BoundExpression BindExpression(ExpressionSyntax node)
    {
        if (node is ThrowExpressionSyntax thrown)
        {
            return new BoundSequence([new BoundThrow(BindExpression(thrown.Expression), _context.SpanOf(thrown))], new BoundCode("default!", TypeOf(thrown), isStable: true));
        }

        if (!_context.Suspension.Suspends(node))
        {
            return new BoundCode(Code(node), TypeOf(node), IsStable(node));
        }

        var bound = BindNatural(node, NaturalTypeOf(node));
        return RunsConversion(node) ? new BoundTemplate(Mark.Hole(0), [new Operand(bound)], TypeOf(node), TemplateTraits.IsConversion) : bound;
    }

    // As the type that it has before C# converts it to what its place asks for.
    private BoundExpression BindNatural(ExpressionSyntax node, TypeRef type)
    {
        switch (node)
        {
            case var _ when IsStringHandler(Parentheses.Without(node)):
                return BindStringHandler(Parentheses.Without(node), type);
            case ParenthesizedExpressionSyntax inner:
                return BindOperands(node, type, NameQualifier.IsCastPosition(inner) ? TemplateTraits.IsParentheses : TemplateTraits.None, [(inner.Expression, OperandKind.Value)]);
            case AwaitExpressionSyntax awaited:
                return BindAwait(awaited);
            case InvocationExpressionSyntax invocation:
                return BindInvocation(invocation, type);
            case MemberAccessExpressionSyntax member:
                return BindOperands(node, type, (member.Expression, ReceiverKind(member.Expression)));
            case ElementBindingExpressionSyntax element:
                return BindElement(element, type);
            case ElementAccessExpressionSyntax element:
                return BindElement(element, type);
            case AssignmentExpressionSyntax assignment:
                return BindAssignment(assignment, type);
            case BinaryExpressionSyntax binary:
                return BindBinary(binary, type);
            case PrefixUnaryExpressionSyntax unary:
                return BindOperands(node, type, (unary.Operand, IsIncrement(unary) ? OperandKind.Reference : OperandKind.Value));
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } unary:
                return BindExpression(unary.Operand); // behind a temporary in parentheses it would make that a cast
            case PostfixUnaryExpressionSyntax unary:
                return BindOperands(node, type, (unary.Operand, IsIncrement(unary) ? OperandKind.Reference : OperandKind.Value));
            case CastExpressionSyntax cast:
                return BindOperands(node, type, (cast.Expression, OperandKind.Value));
            case CheckedExpressionSyntax overflow:
                return BindOverflow(overflow, type);
            case ConditionalExpressionSyntax conditional:
                return BindConditional(conditional, type);
            case ConditionalAccessExpressionSyntax access:
                return BindConditionalAccess(access, type);
            case ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax:
                return BindObjectCreation((BaseObjectCreationExpressionSyntax)node, type);
            case ArrayCreationExpressionSyntax array:
                return BindOperands(node, type, [.. array.Type.RankSpecifiers.SelectMany(static r => r.Sizes).Where(static s => s is not OmittedArraySizeExpressionSyntax).Select(Value), .. Elements(array.Initializer)]);
            case ImplicitArrayCreationExpressionSyntax array:
                return BindOperands(node, type, [.. Elements(array.Initializer)]);
            case CollectionExpressionSyntax collection:
                return BindCollection(collection);
            case TupleExpressionSyntax tuple:
                return BindOperands(node, type, [.. tuple.Arguments.Select(static a => Value(a.Expression))]);
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return BindOperands(node, type, [.. anonymous.Initializers.Select(static i => Value(i.Expression))]);
            case InterpolatedStringExpressionSyntax interpolated:
                return BindInterpolation(interpolated, type);
            case IsPatternExpressionSyntax pattern:
                return BindOperands(node, type, (pattern.Expression, OperandKind.Value));
            case SwitchExpressionSyntax switchExpression:
                return BindSwitchExpression(switchExpression);
            case WithExpressionSyntax with:
                return BindWith(with, type);
            case RangeExpressionSyntax range:
                return BindOperands(node, type, [.. new[] { range.LeftOperand, range.RightOperand }.OfType<ExpressionSyntax>().Select(Value)]);
            case QueryExpressionSyntax query:
                return BindOperands(node, type, (query.FromClause.Expression, OperandKind.Value));
            case RefExpressionSyntax reference:
                return BindOperands(node, type, (reference.Expression, OperandKind.Reference));
            default:
                _context.Unsupported(node.GetFirstToken(), $"an await inside {node.Kind()}", "await into a local first");
                return new BoundCode("default!", type);
        }
    }

    /// <summary>A part of what awaits: taken out of its statement, it keeps its lines.</summary>
    private BoundExpression BindPart(ExpressionSyntax node) => At(node, BindExpression(node));

    private T At<T>(SyntaxNode node, T bound)
        where T : BoundExpression
    {
        bound.Extent = IsLong(StatementOf(node)) ? _context.SpanOf(node) : null;
        return bound;
    }

    // Most statements are on one line: their parts need no places of their own.
    private bool IsLong(SyntaxNode statement)
    {
        if (_context.HasLineDirectives)
        {
            return false; // lines cannot be counted
        }

        if (statement != _measured)
        {
            _measured = statement;
            var lines = statement.SyntaxTree.GetLineSpan(statement.Span, _context.Token);
            _isLong = lines.StartLinePosition.Line != lines.EndLinePosition.Line;
        }

        return _isLong;
    }

    private static (ExpressionSyntax Node, OperandKind Kind) Value(ExpressionSyntax node) => (node, OperandKind.Value);

    private static bool IsIncrement(SyntaxNode node) =>
        node.RawKind is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression;

    private TypeRef TypeOf(ExpressionSyntax node) =>
        RunsConversion(node) ? _context.Types.Reference(_context.Model.GetTypeInfo(node, _context.Token).ConvertedType) : NaturalTypeOf(node);

    private TypeRef NaturalTypeOf(ExpressionSyntax node)
    {
        var info = _context.Model.GetTypeInfo(node, _context.Token);
        var type = info.Type ?? info.ConvertedType;
        return _context.Types.Reference(_context.IsPartlyUnseen && type is IErrorTypeSymbol ? Awaitables.TypeOf(node, _context.Symbols, _context.WellKnown) ?? type : type);
    }

    /// <summary>Whether the value goes through code of somebody's before it is used: that happens where it is evaluated.</summary>
    private bool RunsConversion(ExpressionSyntax node)
    {
        var info = _context.Model.GetTypeInfo(node, _context.Token);
        return info.Type is not null
            && !SymbolEqualityComparer.Default.Equals(info.Type, info.ConvertedType)
            && _context.Model.GetConversion(node, _context.Token) is { IsImplicit: true } conversion
            && (conversion.IsUserDefined || conversion.IsDynamic || conversion.IsTupleConversion || conversion.IsTupleLiteralConversion
                || (conversion.IsNullable && info.Type.IsTupleType));
    }

    // Nothing that happens during an await changes what the expression gives.
    private bool IsStable(ExpressionSyntax node)
    {
        if (RunsConversion(node))
        {
            return false;
        }

        switch (Parentheses.Without(node))
        {
            case LiteralExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax:
                return true;
            case ThisExpressionSyntax:
                return _context.Method.ContainingType.IsReferenceType;
            case IdentifierNameSyntax name when _context.SymbolOf(name) is { } symbol && _context.Locals.Find(symbol) is { } variable:
                return variable.IsReadOnly || _context.Locals.IsUnchangedIn(symbol, StatementOf(node));
            default:
                return _context.Model.GetConstantValue(node, _context.Token).HasValue;
        }
    }

    private SyntaxNode StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>() ?? _context.Suspension.Body;

    /// <summary>Binds what denotes a variable, so that its parts can be saved without copying its value.</summary>
    private BoundExpression BindReference(ExpressionSyntax node)
    {
        var type = TypeOf(node);
        switch (node)
        {
            case ParenthesizedExpressionSyntax inner when Parentheses.Without(inner) is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ThisExpressionSyntax:
                return BindReference(inner.Expression);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } unary:
                return BindReference(unary.Operand);
            case CheckedExpressionSyntax overflow:
                return InOverflowContext(overflow, BindReference);
            case ThisExpressionSyntax or DeclarationExpressionSyntax:
            case IdentifierNameSyntax or MemberBindingExpressionSyntax when !IsRvalueProperty(node):
                return new BoundCode(Code(node), type, isStable: true);
            case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member
                when _context.SymbolOf(member) is IFieldSymbol or IPropertySymbol or IEventSymbol && !IsRvalueProperty(member) || IsDynamic(member.Expression):
                return BindOperands(node, type, Variable(node), [(member.Expression, ReceiverKind(member.Expression))]);
            case ElementAccessExpressionSyntax element when !IsRvalueProperty(element):
                return BindElement(element, type, Variable(node));
            case ElementBindingExpressionSyntax element when !IsRvalueProperty(element):
                return BindElement(element, type, Variable(node));
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } pointer:
                return BindOperands(node, type, TemplateTraits.IsVariable, [(pointer.Operand, OperandKind.Value)]);
            case TupleExpressionSyntax tuple when IsAssigned(tuple):
                return BindOperands(node, type, TemplateTraits.IsVariable, [.. tuple.Arguments.Select(a => (a.Expression, IsArrayElement(a.Expression) ? OperandKind.Reference : OperandKind.Target))]);
            default:
                return BindExpression(node);
        }
    }

    // As the target of a deconstruction C# takes its place before it evaluates the right side; all others are looked at when they are assigned.
    private bool IsArrayElement(ExpressionSyntax node) =>
        Parentheses.Without(node) is ElementAccessExpressionSyntax element && _context.Model.GetTypeInfo(element.Expression, _context.Token).Type is IArrayTypeSymbol;

    // A property that is only read (the receiver of a struct's method) gives a value, not a place.
    private bool IsRvalueProperty(ExpressionSyntax node) =>
        _context.SymbolOf(node) is IPropertySymbol { ReturnsByRef: false, ReturnsByRefReadonly: false } && !IsAssigned(node);

    private static bool IsAssigned(ExpressionSyntax node) => node.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == node,
        ParenthesizedExpressionSyntax parent => IsAssigned(parent),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsAssigned(tuple),
        { } parent => IsIncrement(parent),
        null => false,
    };

    private BoundExpression BindInvocation(InvocationExpressionSyntax node, TypeRef type)
    {
        if (OmittedCalls.Contain(node, _context.SymbolOf(node)))
        {
            return new BoundCode("", TypeRef.Void);
        }

        var operands = Called(node);

        // The call that it starts is no operand: its own operands are taken before both, and nothing comes between the two.
        var arguments = _context.Calls.Of(node) is StartCall { Call: var call } ? Called(call).Concat(Arguments(call.ArgumentList)) : Arguments(node.ArgumentList);
        return BindOperands(node, type, [.. operands, .. arguments]);
    }

    // What stands before the arguments and has a value.
    private IEnumerable<(ExpressionSyntax Node, OperandKind Kind)> Called(InvocationExpressionSyntax node)
    {
        var called = _context.SymbolOf(node);
        switch (node.Expression)
        {
            case MemberAccessExpressionSyntax or MemberBindingExpressionSyntax when called is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } && _context.SymbolOf(node.Expression) is not IMethodSymbol:
                yield return Value(node.Expression);
                break;
            case MemberAccessExpressionSyntax { Expression: not (BaseExpressionSyntax or ThisExpressionSyntax) } member:
                yield return (member.Expression, ReceiverKind(member.Expression, called));
                break;
            case not (MemberAccessExpressionSyntax or SimpleNameSyntax or MemberBindingExpressionSyntax):
                yield return Value(node.Expression);
                break;
            case SimpleNameSyntax name when _context.Model.GetMemberGroup(name, _context.Token).IsEmpty:
                yield return Value(name);
                break;
        }
    }

    private BoundExpression BindAssignment(AssignmentExpressionSyntax node, TypeRef type)
    {
        var left = node.Left;
        if (node.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            return BindOperands(node, type, (left, OperandKind.Target), Value(node.Right));
        }

        if (!_context.Suspension.Suspends(node.Right) || _context.SymbolOf(left) is IEventSymbol)
        {
            return BindOperands(node, type, (left, OperandKind.Target), Value(node.Right));
        }

        if (_context.SymbolOf(node) is IMethodSymbol { IsStatic: false })
        {
            // Changes its operand in place: a struct where it is, an object that may be another's by then.
            return BindOperands(node, type, (left, ReceiverKind(left)), Value(node.Right));
        }

        var isCoalescing = node.IsKind(SyntaxKind.CoalesceAssignmentExpression);
        var converted = isCoalescing ? null : ConvertedTarget(node);
        var isDirect = !isCoalescing && converted is null && (IsReadByReference(node) || (Parentheses.Without(left) is IdentifierNameSyntax name
            && _context.SymbolOf(name) is { } symbol
            && _context.Locals.IsUnchangedIn(symbol, node.Right)));
        var leftType = TypeOf(left);
        var compound = new BoundCompoundAssignment(At(left, BindReference(left)), node.OperatorToken.ValueText, BindPart(node.Right), _context.OverflowContext, leftType, isDirect, converted);
        // `x ??= y` has the type of y where that is what the nullable x holds.
        return isCoalescing && node.Parent is not ExpressionStatementSyntax && leftType.IsValueType && type.Form != TypeForm.Nullable
            ? new BoundTemplate(Mark.Hole(0) + ".GetValueOrDefault()", [new Operand(compound)], type)
            : compound;
    }

    // What a conversion of the user's makes of the target before the right side is evaluated. The operator converts that further where it must: unseen.
    private TypeRef? ConvertedTarget(AssignmentExpressionSyntax node)
    {
        if (_context.Model.GetOperation(node, _context.Token) is not ICompoundAssignmentOperation operation
            || operation.GetInConversion() is not { IsUserDefined: true, MethodSymbol: { } method }
            || operation.Target.Type is not { } target)
        {
            return null;
        }

        var isLifted = target.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            && method.Parameters[0].Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
            && method.ReturnType is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };
        return _context.Types.Reference(isLifted
            ? _context.Model.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(method.ReturnType)
            : method.ReturnType);
    }

    private BoundExpression BindBinary(BinaryExpressionSyntax node, TypeRef type)
    {
        if ((node.IsKind(SyntaxKind.EqualsExpression) || node.IsKind(SyntaxKind.NotEqualsExpression)) && (node.Left is TupleExpressionSyntax || node.Right is TupleExpressionSyntax))
        {
            return BindComparison(node, type);
        }

        if (!_context.Suspension.Suspends(node.Right))
        {
            return BindOperands(node, type, Value(node.Left));
        }

        switch (node.Kind())
        {
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                return BindShortCircuit(node, type);
            case SyntaxKind.CoalesceExpression:
                return BindCoalesce(node, type);
            case SyntaxKind.IsExpression or SyntaxKind.AsExpression:
                return BindOperands(node, type, Value(node.Left));
            default:
                return BindOperands(node, type, (node.Left, OperatorKind(node, node.Left)), Value(node.Right));
        }
    }

    // Tuples are compared item by item: each is evaluated in its turn, and converted when it is compared.
    private BoundTemplate BindComparison(BinaryExpressionSyntax node, TypeRef type)
    {
        var taken = Taken([.. Compared(node.Left).Concat(Compared(node.Right)).Select(Value)]);
        var bound = taken.Select(o => new Operand(At(o.Node, _context.Suspension.Suspends(o.Node)
            ? BindNatural(o.Node, NaturalTypeOf(o.Node))
            : new BoundCode(Code(o.Node), NaturalTypeOf(o.Node), IsStable(o.Node)))));
        return new BoundTemplate(_qualifier.Expression(node, [.. taken.Select(static o => o.Node)]), [.. bound], type);
    }

    private BoundShortCircuit BindShortCircuit(BinaryExpressionSyntax node, TypeRef type)
    {
        var isAnd = node.IsKind(SyntaxKind.LogicalAndExpression);
        var left = BindPart(node.Left);
        var right = BindPart(node.Right);
        string? test = null;
        if (type.Text is not ("bool" or "dynamic"))
        {
            // User-defined: left decides by its operator true or false, and both are combined by & or |.
            test = isAnd ? "&" : "|";
        }

        return new BoundShortCircuit(isAnd, left, right, type, test);
    }

    private BoundCoalesce BindCoalesce(BinaryExpressionSyntax node, TypeRef type)
    {
        var left = _context.Model.GetTypeInfo(node.Left, _context.Token).Type;
        var unwrap = left is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && type.Form != TypeForm.Nullable
            ? Mark.Hole(0) + ".GetValueOrDefault()"
            : Mark.Hole(0) + "!";
        return new BoundCoalesce(BindPart(node.Left), BindPart(node.Right), unwrap, type);
    }

    private BoundExpression BindConditional(ConditionalExpressionSyntax node, TypeRef type)
    {
        if (!_context.Suspension.Suspends(node.WhenTrue) && !_context.Suspension.Suspends(node.WhenFalse))
        {
            return BindOperands(node, type, Value(node.Condition));
        }

        return new BoundConditional(BindPart(node.Condition), BindPart(node.WhenTrue), BindPart(node.WhenFalse), type);
    }

    private BoundTemplate BindOverflow(CheckedExpressionSyntax node, TypeRef type)
    {
        var inner = InOverflowContext(node, BindPart);
        return new BoundTemplate(node.Keyword.ValueText + "(" + Mark.Hole(0) + ")", [new Operand(inner)], type);
    }

    private BoundExpression InOverflowContext(CheckedExpressionSyntax node, System.Func<ExpressionSyntax, BoundExpression> bind)
    {
        var outer = _context.OverflowContext;
        _context.OverflowContext = node.Keyword.ValueText;
        var inner = bind(node.Expression);
        _context.OverflowContext = outer;
        return inner;
    }

    private BoundTemplate BindInterpolation(InterpolatedStringExpressionSyntax node, TypeRef type)
    {
        var operands = node.Contents.OfType<InterpolationSyntax>().Select(static i => Value(i.Expression)).ToArray();
        return BindOperands(node, type, TemplateTraits.SpillsAll, operands);
    }
}
