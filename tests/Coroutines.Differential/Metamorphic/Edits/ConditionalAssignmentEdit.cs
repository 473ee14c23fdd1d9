using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary><c>?.</c> in the target of an assignment.</summary>
internal sealed class ConditionalAssignmentEdit : Edit
{
    public override string Name => "conditional assignment";

    public override IEnumerable<Site> Sites(Subject subject) =>
        from access in subject.Bodies.SelectMany(static body => body.DescendantNodes()).OfType<MemberAccessExpressionSyntax>()
        where access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && subject.IsValue(access.Expression) && subject.TypeOf(access.Expression) is { IsReferenceType: true }
            && access.Expression is not PostfixUnaryExpressionSyntax
        let whole = ConditionalAccessEdit.Whole(access)
        let assignment = whole.Parent as AssignmentExpressionSyntax
        where assignment?.Parent is ExpressionStatementSyntax && assignment.Left == whole && assignment.Right is not RefExpressionSyntax
        select new Site(whole.Span, pen => Assign(pen, subject, access, assignment));

    /// <summary>With an awaited receiver and in a checked block some of the times.</summary>
    private static IEnumerable<Change> Assign(Pen pen, Subject subject, MemberAccessExpressionSyntax access, AssignmentExpressionSyntax assignment)
    {
        pen.NeedsNewest = true;
        yield return new Change(ChangeKind.Open, access.OperatorToken.SpanStart, access.OperatorToken.SpanStart, "?");
        if (subject.CanAwait(access) && pen.Flip())
        {
            foreach (var change in Site.Around(access.Expression.Span, ($"(await Kit.Of(\"{pen.Label()}\", ", "))")))
            {
                yield return change;
            }
        }

        if (pen.Flip())
        {
            foreach (var change in Site.Around(assignment.Parent!.Span, (pen.Pick("checked { ", "unchecked { "), " }")))
            {
                yield return change;
            }
        }
    }
}
