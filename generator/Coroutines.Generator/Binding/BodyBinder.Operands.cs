using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

// Operands: which are taken before an await, in what order, and as what.
internal sealed partial class BodyBinder
{
    /// <summary>Operands up to the last one that awaits become holes; what comes after stays in the text.</summary>
    private BoundTemplate BindOperands(ExpressionSyntax node, TypeRef type, params (ExpressionSyntax Node, OperandKind Kind)[] operands) =>
        BindOperands(node, type, TemplateTraits.None, operands);

    private BoundTemplate BindOperands(ExpressionSyntax node, TypeRef type, TemplateTraits traits, (ExpressionSyntax Node, OperandKind Kind)[] operands)
    {
        var taken = Taken(operands, all: (traits & ~TemplateTraits.IsParentheses) != TemplateTraits.None);
        var bound = BindAll(taken);
        var text = _qualifier.Expression(node, taken.Select(static o => o.Node).ToArray());
        traits |= taken is [var first, ..] && FirstIn(node) == first.Node ? TemplateTraits.BeginsWithOperand : TemplateTraits.None;
        return new BoundTemplate(text, bound, type, traits) { Form = IsStaticCall(node) ? CodeForm.Call : CodeForm.Other, Assigned = AssignedBy(node) };
    }

    /// <summary>The operands up to the last that awaits, or all; without those that mean the same after an await.</summary>
    private (ExpressionSyntax Node, OperandKind Kind)[] Taken((ExpressionSyntax Node, OperandKind Kind)[] operands, bool all = false)
    {
        var last = all ? operands.Length - 1 : System.Array.FindLastIndex(operands, o => _context.Suspension.Suspends(o.Node));
        return operands.Take(last + 1).Where(o => _context.Suspension.Suspends(o.Node) || !(IsPlace(o.Node, o.Kind) || IsConvertedLate(o.Node))).ToArray();
    }

    private ImmutableArray<Operand> BindAll((ExpressionSyntax Node, OperandKind Kind)[] operands)
    {
        var outer = _siblings;
        _siblings = operands;
        var bound = operands.Select(o => Operand(o)).ToImmutableArray();
        _siblings = outer;
        return bound;
    }

    // A handler that is kept over an await is written out: its constructor may ask for operands that are kept, too.
    private Operand Operand((ExpressionSyntax Node, OperandKind Kind) operand) =>
        IsStringHandler(Parentheses.Without(operand.Node)) ? new(At(operand.Node, BindStringHandler(Parentheses.Without(operand.Node), TypeOf(operand.Node))))
        : new(operand.Kind == OperandKind.Value ? BindPart(operand.Node) : At(operand.Node, BindReference(operand.Node)), operand.Kind);

    // A field or an element as a place can be missing; C# finds out when it takes the reference.
    private TemplateTraits Variable(ExpressionSyntax node) =>
        _context.SymbolOf(node) is IFieldSymbol or null && !IsDynamic(Receiver(node))
            ? TemplateTraits.IsVariable | TemplateTraits.IsChecked
            : TemplateTraits.IsVariable;

    private static ExpressionSyntax? Receiver(ExpressionSyntax node) => node switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        _ => null,
    };

    private bool IsDynamic(ExpressionSyntax? node) => node is not null && _context.Model.GetTypeInfo(node, _context.Token).Type is IDynamicTypeSymbol;

    // Types, `base` and declarations have no value; a local as a reference is the same place before and after an await.
    private bool IsPlace(ExpressionSyntax node, OperandKind kind) =>
        node is BaseExpressionSyntax or DeclarationExpressionSyntax or PredefinedTypeSyntax
        || _context.SymbolOf(node) is ITypeSymbol or INamespaceSymbol
        || (kind is OperandKind.Reference or OperandKind.Target && node is IdentifierNameSyntax or ThisExpressionSyntax && !IsRvalueProperty(node));

    // Where arguments stand out of order C# converts a constant when it passes it: that is seen when the conversion fails. A user's conversion is a call.
    private bool IsConvertedLate(ExpressionSyntax node) =>
        node.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax list } && list.Arguments.Any(static a => a.NameColon is not null)
        && IsConvertedConstant(node)
        && list.Arguments.Any(a => a.NameColon is not null
            && _context.Model.GetOperation(a, _context.Token) is IArgumentOperation { Parameter: { } parameter } && parameter.Ordinal != list.Arguments.IndexOf(a));

    // The items of tuples that are compared.
    private IEnumerable<ExpressionSyntax> Compared(ExpressionSyntax node) => node switch
    {
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(a => Compared(a.Expression)),
        CastExpressionSyntax cast when _context.SymbolOf(cast) is not IMethodSymbol => Compared(cast.Expression),
        _ => [node],
    };

    private bool IsConvertedConstant(ExpressionSyntax node) => !RunsConversion(node) && node switch
    {
        CastExpressionSyntax cast => _context.SymbolOf(cast) is not IMethodSymbol && IsConvertedConstant(cast.Expression),
        ParenthesizedExpressionSyntax inner => IsConvertedConstant(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => IsConvertedConstant(inner.Operand),
        _ => _context.Model.GetConstantValue(node, _context.Token).HasValue,
    };

    private OperandKind ReceiverKind(ExpressionSyntax receiver) => _context.Model.GetTypeInfo(receiver, _context.Token).Type switch
    {
        ITypeParameterSymbol { IsReferenceType: false, IsValueType: false } when MayChange(receiver) => OperandKind.Receiver,
        { IsReferenceType: false } => OperandKind.Reference,
        _ => OperandKind.Value,
    };

    // Only what the arguments of its call may assign: a copy costs a field.
    private bool MayChange(ExpressionSyntax receiver) => _context.SymbolOf(Parentheses.Without(receiver)) switch
    {
        { Kind: SymbolKind.Local or SymbolKind.Parameter } variable => !_context.Locals.IsUnchangedIn(variable, receiver.Parent?.Parent ?? receiver),
        IFieldSymbol field => !field.IsReadOnly,
        IPropertySymbol => false,
        _ => Parentheses.Without(receiver) is ElementAccessExpressionSyntax,
    };

    // What an extension method takes first is an argument. To C# the receiver of a member in an extension block is none: a struct is read after the awaits.
    private OperandKind ReceiverKind(ExpressionSyntax receiver, ISymbol? called) =>
        called is IMethodSymbol { ReducedFrom.Parameters: [var extended, ..] } ? ArgumentKind(receiver, extended.RefKind) : ReceiverKind(receiver);

    private IEnumerable<(ExpressionSyntax Node, OperandKind Kind)> Arguments(BaseArgumentListSyntax? list)
    {
        var parameters = list?.Parent is { } call ? ParametersOf(_context.SymbolOf(call)) : [];
        return list is null ? [] : list.Arguments.Select((a, i) =>
            (a.Expression, a.RefKindKeyword.IsKind(SyntaxKind.None) ? ArgumentKind(a.Expression, ParameterOf(a, i, parameters)?.RefKind) : OperandKind.Reference));
    }

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol? called) => called switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, int index, ImmutableArray<IParameterSymbol> parameters) =>
        argument.NameColon is { } named ? parameters.FirstOrDefault(p => p.Name == named.Name.Identifier.ValueText)
            : index < parameters.Length ? parameters[index]
            : null;

    // Without a modifier, too, a variable goes to an `in` parameter by reference, if it need not be converted.
    private OperandKind ArgumentKind(ExpressionSyntax argument, RefKind? parameter) =>
        parameter switch
        {
            RefKind.Ref => OperandKind.Reference,
            RefKind.In or RefKind.RefReadOnlyParameter when _context.Model.GetConversion(argument, _context.Token).IsIdentity => OperandKind.Reference,
            _ => OperandKind.Value,
        };

    // A lifted operator looks into its operands first.
    private OperandKind OperatorKind(ExpressionSyntax node, ExpressionSyntax operand) =>
        _context.SymbolOf(node) is IMethodSymbol { IsStatic: true, Parameters: [var left, _] }
        && SymbolEqualityComparer.Default.Equals(_context.Model.GetTypeInfo(operand, _context.Token).Type, left.Type)
            ? ArgumentKind(operand, left.RefKind)
            : OperandKind.Value;

    private bool IsReadByReference(AssignmentExpressionSyntax node) =>
        OperatorKind(node, node.Left) == OperandKind.Reference && _context.SymbolOf(Parentheses.Without(node.Left)) is ILocalSymbol or IParameterSymbol or IFieldSymbol or null;

    private static IEnumerable<(ExpressionSyntax Node, OperandKind Kind)> Elements(InitializerExpressionSyntax? initializer) =>
        initializer is null
            ? []
            : initializer.Expressions.SelectMany(static e => e is InitializerExpressionSyntax nested && nested.IsKind(SyntaxKind.ArrayInitializerExpression) ? Elements(nested) : [Value(e)]);
}
