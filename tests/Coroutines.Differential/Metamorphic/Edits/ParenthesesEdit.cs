using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>Parentheses around an expression: a value, or a place that is assigned or passed.</summary>
internal sealed class ParenthesesEdit : Edit
{
    public override string Name => "parentheses";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Bodies.SelectMany(body => body.DescendantNodes()).OfType<ExpressionSyntax>()
            .Where(one => subject.IsExpression(one) && CanEnclose(subject, one))
            .Select(one => Site.Around(one, static pen => pen.Pick(("(", ")"), ("(", ")"), ("((", "))"))));

    private static bool CanEnclose(Subject subject, ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionStatementSyntax or ForStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax => !subject.IsTarget(expression),
        InvocationExpressionSyntax call => call.Expression != expression || expression is not (SimpleNameSyntax or MemberAccessExpressionSyntax),
        ConditionalAccessExpressionSyntax access => access.Expression == expression,
        AwaitExpressionSyntax => !Subject.InString(expression),
        ArgumentSyntax { Parent: TupleExpressionSyntax } or AssignmentExpressionSyntax => !(expression is TupleExpressionSyntax or IdentifierNameSyntax { Identifier.ValueText: "_" } && subject.IsTarget(expression)),
        FixedStatementSyntax or VariableDeclaratorSyntax or ForEachVariableStatementSyntax => false,
        MemberAccessExpressionSyntax => subject.TypeOf(expression) is not null,
        _ => true,
    };
}
