using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// What the form of an expression tells the passes that write text around it.
internal sealed partial class BodyBinder
{
    private CodeText Code(ExpressionSyntax node)
    {
        var (form, variable) = FormOf(node);
        return new CodeText(_qualifier.Expression(node), form, variable);
    }

    private CodeText Code(StatementSyntax node)
    {
        var first = node is ExpressionStatementSyntax { Expression: var effect } && _context.OverflowContext.Length == 0 ? BeginsWithAssignment(effect) : null;
        return new CodeText(_qualifier.Statement(node), first is null ? CodeForm.Other : CodeForm.BeginsWithAssignment, first);
    }

    private (CodeForm Form, Variable? Variable) FormOf(ExpressionSyntax node) => node switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax when VariableOf(node) is { } variable => (CodeForm.Variable, variable),
        NameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax => (CodeForm.Name, null),
        LiteralExpressionSyntax when !node.IsKind(SyntaxKind.StringLiteralExpression) => (CodeForm.Name, null),
        RefExpressionSyntax => (CodeForm.Reference, null),
        AssignmentExpressionSyntax assignment when AssignedBy(node) is { } variable && !Reads(assignment.Right, variable) => (CodeForm.Assignment, variable),
        InvocationExpressionSyntax when IsStaticCall(node) => (CodeForm.Call, null),
        _ when BeginsWithAssignment(node) is { } variable => (CodeForm.BeginsWithAssignment, variable),
        _ => (CodeForm.Other, null),
    };

    // The machine's own variable that a name stands for; one of a closure is a member.
    private Variable? VariableOf(ExpressionSyntax node) =>
        node is ThisExpressionSyntax ? _context.SelfVariable()
            : _context.SymbolOf(node) is { } symbol && _context.Closures.OfVariable(symbol) is null && _context.Locals.Find(symbol) is { Sample: null } variable ? variable
            : null;

    // A call of a static method by its name.
    private bool IsStaticCall(ExpressionSyntax node) =>
        node is InvocationExpressionSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } call
        && _context.SymbolOf(call) is IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary };

    // The variable that an assignment gives its value.
    private Variable? AssignedBy(ExpressionSyntax node) =>
        node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } ? VariableOf(name) : null;

    private bool Reads(ExpressionSyntax value, Variable variable) =>
        value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => VariableOf(name) == variable);

    // The variable that is assigned before anything else is read or done.
    private Variable? BeginsWithAssignment(ExpressionSyntax node) => FirstIn(node) switch
    {
        null => null,
        AssignmentExpressionSyntax { Parent: ParenthesizedExpressionSyntax or ArgumentSyntax } first when AssignedBy(first) is { } variable => Reads(first.Right, variable) ? null : variable,
        var first => BeginsWithAssignment(first),
    };

    // The part that is evaluated first, where the text begins with it, behind parentheses and negations.
    private static ExpressionSyntax? FirstIn(ExpressionSyntax node) => node switch
    {
        ParenthesizedExpressionSyntax inner => inner.Expression,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => not.Operand,
        PostfixUnaryExpressionSyntax unary => unary.Operand,
        BinaryExpressionSyntax binary => binary.Left,
        IsPatternExpressionSyntax pattern => pattern.Expression,
        MemberAccessExpressionSyntax member => member.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Expression,
        ConditionalAccessExpressionSyntax access => access.Expression,
        ConditionalExpressionSyntax conditional => conditional.Condition,
        AssignmentExpressionSyntax assignment => assignment.Left,
        TupleExpressionSyntax { Arguments: [{ NameColon: null } first, ..] } => first.Expression,
        SwitchExpressionSyntax selection => selection.GoverningExpression,
        WithExpressionSyntax with => with.Expression,
        RangeExpressionSyntax range => range.LeftOperand,
        _ => null,
    };
}
