using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary><c>checked</c> or <c>unchecked</c> around an expression or a statement.</summary>
internal sealed class OverflowEdit : Edit
{
    public override string Name => "overflow";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Reads.Where(one => !one.DescendantNodesAndSelf().Any(static part => part is LiteralExpressionSyntax) || !subject.Model.GetConstantValue(one).HasValue)
            .Where(static one => one.Parent is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax))
            .Select(static one => Site.Around(one, static pen => (pen.Pick("checked(", "unchecked("), ")")))
            .Concat(subject.Statements.Where(StatementEdit.IsClosed)
                .Select(static one => Site.Around(one, static pen => (pen.Pick("checked { ", "unchecked { "), " }"))));
}
