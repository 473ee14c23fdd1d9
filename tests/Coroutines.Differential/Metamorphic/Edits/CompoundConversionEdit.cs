using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A compound assignment whose operator is the user's: the target is converted to its type, and what comes out is converted back.</summary>
internal sealed class CompoundConversionEdit : Edit
{
    public override string Name => "compound conversion";

    public override IEnumerable<Site> Sites(Subject subject) =>
        from assignment in subject.Bodies.SelectMany(static body => body.DescendantNodes()).OfType<AssignmentExpressionSyntax>()
        where assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.AddAssignmentExpression && assignment.Parent is not InitializerExpressionSyntax
            && subject.IsAssigned(assignment.Left)
            && subject.Reads.Contains(assignment.Right)
        let type = subject.TypeOf(assignment.Left)!
        where ConversionEdit.CanConvert(type) && type.TypeKind != TypeKind.Delegate && Subject.Written(type) is not null
            && SymbolEqualityComparer.Default.Equals(type, subject.TypeOf(assignment.Right))
        select new Site(assignment.Span, pen =>
        [
            Site.Instead(assignment.OperatorToken, pen.Pick("+=", "-=")),
            .. Site.Around(assignment.Right.Span, Text(pen, Subject.Written(type)!, subject.CanAwait(assignment))),
        ]);

    private static (string Before, string After) Text(Pen pen, string type, bool canAwait) =>
        canAwait && pen.Flip()
            ? ($"await Kit.Of<Measured<{type}>>(\"{pen.Label()}\", ", ")")
            : ($"(Measured<{type}>)(", ")");
}
