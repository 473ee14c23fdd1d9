using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Calls of coroutines behind a question mark: a machine is made, not called on something, so the question is asked before.
internal sealed partial class NameQualifier
{
    public override SyntaxNode? VisitConditionalAccessExpression(ConditionalAccessExpressionSyntax node)
    {
        if (!IsTakenApart(node))
        {
            return base.VisitConditionalAccessExpression(node);
        }

        var type = context.Model.GetTypeInfo(node, context.Token).Type is { SpecialType: not SpecialType.System_Void } given ? context.Text.Type(given) : null;
        var (test, access) = TakeApart(node);
        if (type is null || IsBodyWithoutValue(node.Parent))
        {
            // It stands for a statement where none may be written.
            return Raw($"new global::System.Action(() => {{ if ({test}) {{ {access}; }} }})()", node);
        }

        var value = $"({test} ? ({type})({access}) : default({type}))";
        return Raw(node.Parent is ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax { ReturnType: var result } } && IsVoid(result) ? "_ = " + value : value, node);
    }

    // A local function may become a method of the machine, where a lambda does not reach the fields; so that one discards the value.
    private bool IsBodyWithoutValue(SyntaxNode? parent) =>
        parent is LambdaExpressionSyntax lambda && context.SymbolOf(lambda) is IMethodSymbol { ReturnsVoid: true };

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (node.Expression is not ConditionalAccessExpressionSyntax access || !IsTakenApart(access))
        {
            return base.VisitExpressionStatement(node);
        }

        var (test, then) = TakeApart(access);
        return RawStatement($"{{ if ({test}) {{ {then}; }} }}", node);
    }

    private bool IsTakenApart(ConditionalAccessExpressionSyntax node) =>
        !_holes.ContainsKey(node) && !ConditionalReceivers.ContainsKey(node) && CallsCoroutine(node.WhenNotNull);

    // Along what the question mark guards; arguments stand for themselves.
    private bool CallsCoroutine(ExpressionSyntax guarded) => guarded switch
    {
        InvocationExpressionSyntax call => context.Calls.Of(call) is CoroutineCall || CallsCoroutine(call.Expression),
        MemberAccessExpressionSyntax member => CallsCoroutine(member.Expression),
        ElementAccessExpressionSyntax element => CallsCoroutine(element.Expression),
        PostfixUnaryExpressionSyntax unary => CallsCoroutine(unary.Operand),
        AssignmentExpressionSyntax assignment => CallsCoroutine(assignment.Left),
        ConditionalAccessExpressionSyntax access => CallsCoroutine(access.Expression) || CallsCoroutine(access.WhenNotNull),
        _ => false,
    };

    private (string Test, string Access) TakeApart(ConditionalAccessExpressionSyntax node)
    {
        var receiver = context.NewName("receiver");
        var test = Visit(node.Expression) + " is { } " + receiver;
        ConditionalReceivers.Add(node, receiver);
        var access = BreaksBetween(node, node.Expression.Span.End, node.WhenNotNull.SpanStart) + Visit(node.WhenNotNull);
        ConditionalReceivers.Remove(node);
        return (test, access);
    }
}
