using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>An argument that changes the receiver, be it the struct that the coroutine belongs to.</summary>
internal sealed class ReceiverMutationEdit : Edit
{
    public override string Name => "receiver mutated";

    public override IEnumerable<Site> Sites(Subject subject) =>
        from call in subject.Bodies.SelectMany(static body => body.DescendantNodes()).OfType<InvocationExpressionSyntax>()
        let receiver = Receiver(call.Expression)
        where receiver is not null && subject.IsWritable(receiver)
        from argument in call.ArgumentList.Arguments
        where subject.Reads.Contains(argument.Expression)
        select Site.Around(argument.Expression, pen => ($"EditKit.Second({MutationEdit.Written(subject, receiver, pen)}, {(subject.CanAwait(argument) && pen.Flip() ? $"await Kit.Of(\"{pen.Label()}\", " : "(")}", "))"));

    private static IdentifierNameSyntax? Receiver(ExpressionSyntax called)
    {
        while (called is MemberAccessExpressionSyntax access)
        {
            called = access.Expression;
        }

        return called as IdentifierNameSyntax;
    }
}
