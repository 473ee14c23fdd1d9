using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>An assignment that becomes one of several by deconstruction, beside a target of another kind.</summary>
internal sealed class DeconstructionEdit : Edit
{
    public override string Name => "deconstruction";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Statements.OfType<ExpressionStatementSyntax>()
            .Select(static one => one.Expression).OfType<AssignmentExpressionSyntax>()
            .Where(one => one.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && one.Left is not (DeclarationExpressionSyntax or TupleExpressionSyntax or IdentifierNameSyntax { Identifier.ValueText: "_" }) && one.Right is not RefExpressionSyntax
                && subject.TypeOf(one.Left) is { IsRefLikeType: false } and not IPointerTypeSymbol)
            .Select(one => new Site(one.Span, pen => Make(pen, one, subject.CanAwait(one))));

    private static IEnumerable<Change> Make(Pen pen, AssignmentExpressionSyntax assignment, bool canAwait)
    {
        var other = pen.Pick("_", "EditKit.None.Kept", "EditKit.NoneGot.Kept", "EditKit.None.Got", "EditKit.Hold(1).Kept", "EditKit.Hold(1).Got", "EditKit.Hold(1).Items[0]", "EditKit.Hold(1).Items[1]", "EditKit.None.Items[0]", "(_, EditKit.None.Kept)");
        var value = other[0] == '(' ? $"({pen.Number(canAwait)}, {pen.Number(canAwait)})" : pen.Number(canAwait);
        var first = pen.Flip();
        return [.. Beside(assignment.Left, other, first), .. Beside(assignment.Right, value, first)];
    }

    private static Change[] Beside(SyntaxNode node, string other, bool first) =>
        Site.Around(node.Span, first ? ($"({other}, ", ")") : ("(", $", {other})"));
}
