using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A compound assignment in the place of a plain one.</summary>
internal sealed class CompoundEdit : Edit
{
    public override string Name => "compound";

    public override IEnumerable<Site> Sites(Subject subject) =>
        from assignment in subject.Bodies.SelectMany(static body => body.DescendantNodes()).OfType<AssignmentExpressionSyntax>()
        where assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Parent is not InitializerExpressionSyntax
            && subject.IsAssigned(assignment.Left)
            && SymbolEqualityComparer.Default.Equals(subject.TypeOf(assignment.Left), subject.TypeOf(assignment.Right))
        let operators = Operators(subject.TypeOf(assignment.Left)!)
        where operators.Length > 0
        select new Site(assignment.Span, pen => [Site.Instead(assignment.OperatorToken, pen.Pick(operators))]);

    private static string[] Operators(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int32 or SpecialType.System_Int64 => ["+=", "-=", "*=", "|=", "^="],
        SpecialType.System_Boolean => ["&=", "|=", "^="],
        SpecialType.System_String => ["+=", "??="],
        _ when type.IsReferenceType => ["??="],
        _ => [],
    };
}
