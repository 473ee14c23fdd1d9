using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Members of tuples and anonymous types that have the name of what is in them: the copy may call that something else.
internal sealed partial class NameQualifier
{
    public override SyntaxNode? VisitAnonymousObjectMemberDeclarator(AnonymousObjectMemberDeclaratorSyntax node)
    {
        var visited = (AnonymousObjectMemberDeclaratorSyntax)base.VisitAnonymousObjectMemberDeclarator(node)!;
        return node.NameEquals is null && IsRenamed(node.Expression, visited.Expression) && context.Model.GetDeclaredSymbol(node, context.Token) is { } member
            ? visited.WithExpression(visited.Expression.WithoutLeadingTrivia())
                .WithNameEquals(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(Coroutines.Generator.Symbols.SymbolText.Identifier(member.Name)).WithTrailingTrivia(SyntaxFactory.Space)).WithLeadingTrivia(visited.GetLeadingTrivia())
                    .WithTrailingTrivia(SyntaxFactory.Space))
            : visited;
    }

    public override SyntaxNode? VisitTupleExpression(TupleExpressionSyntax node)
    {
        var visited = (TupleExpressionSyntax)base.VisitTupleExpression(node)!;
        if (IsTarget(node) || context.Model.GetTypeInfo(node, context.Token).Type is not INamedTypeSymbol { IsTupleType: true } type)
        {
            return visited;
        }

        var arguments = visited.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (node.Arguments[i].NameColon is null && type.TupleElements[i].Name is var name && !name.StartsWith("Item", System.StringComparison.Ordinal) && IsRenamed(node.Arguments[i].Expression, arguments[i].Expression))
            {
                var argument = arguments[i];
                arguments = arguments.Replace(argument, argument.WithExpression(argument.Expression.WithoutLeadingTrivia())
                    .WithNameColon(SyntaxFactory.NameColon(Coroutines.Generator.Symbols.SymbolText.Identifier(name)).WithLeadingTrivia(argument.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space)));
            }
        }

        return visited.WithArguments(arguments);
    }

    private static bool IsRenamed(ExpressionSyntax original, ExpressionSyntax copy) =>
        SyntaxFacts.TryGetInferredMemberName(original) is { } name && name != SyntaxFacts.TryGetInferredMemberName(copy);

    // What a deconstruction assigns to has no names.
    private static bool IsTarget(SyntaxNode node) => node.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == node,
        ForEachVariableStatementSyntax loop => loop.Variable == node,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsTarget(tuple),
        _ => false,
    };
}
