using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Calls that start the coroutine that their argument calls: it is spawned as a task, and its start is all that may come next.
internal sealed partial class NameQualifier
{
    private string StartedCall(InvocationExpressionSyntax node, StartCall started)
    {
        var (start, call, method) = started;
        var receiver = start.IsStatic ? null : ((MemberAccessExpressionSyntax)node.Expression).Expression;
        var loop = receiver is null ? "" : Visit(receiver) + ", ";
        var types = InvokedNames.NameOf(node) is GenericNameSyntax generic ? Visit(generic.TypeArgumentList)!.ToString() : "";
        return ImmediateStart.FactoryMethod(start) + types + "(" + loop + BreaksBetween(node, receiver?.Span.End ?? node.SpanStart, call.SpanStart)
            + FactoryCall("Spawn", method) + "(" + MachineCreation(call, method) + MachineText.Detached(ImmediateStart.IsDetached(start)) + ")"
            + BreaksBetween(node, call.Span.End, node.Span.End) + ")";
    }
}
