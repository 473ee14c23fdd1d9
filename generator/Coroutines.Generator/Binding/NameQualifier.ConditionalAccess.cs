using Coroutines.Generator.Emit;
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

        var type = context.Model.GetTypeInfo(node, context.Token).Type;
        if (type is null or { SpecialType: SpecialType.System_Void })
        {
            context.Unsupported(node.OperatorToken, "a coroutine called behind '?.' in a lambda that gives nothing", "write the lambda with braces");
            return node;
        }

        var text = SymbolText.Plain.Type(type);
        var (test, access) = TakeApart(node);
        return Raw($"({test} ? ({text})({access}) : default({text}))", node);
    }

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
        InvocationExpressionSyntax call => (Symbol(call) is IMethodSymbol method && CoroutineSymbols.IsColdCoroutine(method)) || CallsCoroutine(call.Expression),
        MemberAccessExpressionSyntax member => CallsCoroutine(member.Expression),
        ElementAccessExpressionSyntax element => CallsCoroutine(element.Expression),
        PostfixUnaryExpressionSyntax unary => CallsCoroutine(unary.Operand),
        AssignmentExpressionSyntax assignment => CallsCoroutine(assignment.Left),
        ConditionalAccessExpressionSyntax access => CallsCoroutine(access.Expression) || CallsCoroutine(access.WhenNotNull),
        _ => false,
    };

    private (string Test, string Access) TakeApart(ConditionalAccessExpressionSyntax node)
    {
        var receiver = context.NewLabel("receiver").Name;
        var test = Visit(node.Expression)!.ToString().Trim() + " is { } " + receiver;
        ConditionalReceivers.Add(node, receiver);
        var access = Visit(node.WhenNotNull)!.ToString().Trim();
        ConditionalReceivers.Remove(node);
        return (test, access);
    }
}
