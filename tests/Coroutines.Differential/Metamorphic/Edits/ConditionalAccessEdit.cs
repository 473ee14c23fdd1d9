using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary><c>?.</c> in the place of a dot: in a value or in a call that is a statement.</summary>
internal sealed class ConditionalAccessEdit : Edit
{
    public override string Name => "conditional access";

    public override IEnumerable<Site> Sites(Subject subject) =>
        from access in subject.Bodies.SelectMany(static body => body.DescendantNodes()).OfType<MemberAccessExpressionSyntax>()
        where access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && subject.IsValue(access.Expression) && subject.TypeOf(access.Expression) is { IsReferenceType: true }
            && access.Expression is not PostfixUnaryExpressionSyntax
        let whole = Whole(access)
        let site = SiteOf(subject, access, whole)
        where site is not null
        select site;

    /// <summary>The access with all that follows it without a gap.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax access)
    {
        while (access.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax
            || access.Parent is ConditionalAccessExpressionSyntax conditional && conditional.Expression == access
            || access.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            access = (ExpressionSyntax)access.Parent;
        }

        return access;
    }

    private static Site? SiteOf(Subject subject, MemberAccessExpressionSyntax access, ExpressionSyntax whole)
    {
        var question = new Change(ChangeKind.Open, access.OperatorToken.SpanStart, access.OperatorToken.SpanStart, "?");
        if (whole.Parent is ExpressionStatementSyntax)
        {
            return whole is InvocationExpressionSyntax ? new Site(whole.Span, _ => [question]) : null;
        }

        return !subject.Reads.Contains(whole) || subject.TypeOf(whole) is not { } type ? null
            : type.IsValueType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
                ? Subject.Written(type) is { } written ? new Site(whole.Span, _ => [question, .. Site.Around(whole.Span, ("(", $" ?? default({written}))"))]) : null
            : type.IsReferenceType ? new Site(whole.Span, _ => [question, .. Site.Around(whole.Span, ("(", ")!"))])
            : null;
    }
}
