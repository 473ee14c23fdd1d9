using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Names that copied text declares for itself: no variable of the machine that it can see may have one of them.</summary>
internal static class CopiedNames
{
    public static IEnumerable<SyntaxToken> Of(BindingContext context)
    {
        foreach (var node in context.Suspension.Nodes)
        {
            var name = Declared(node);
            if (name.ValueText.Length > 0 && (context.Symbols.Declared(node) is not { } symbol || context.Locals.Find(symbol) is null))
            {
                yield return name;
            }
        }
    }

    private static SyntaxToken Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier,
        SingleVariableDesignationSyntax designation => designation.Identifier,
        ForEachStatementSyntax forEach => forEach.Identifier,
        CatchDeclarationSyntax declaration => declaration.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        FromClauseSyntax from => from.Identifier,
        LetClauseSyntax let => let.Identifier,
        JoinClauseSyntax join => join.Identifier,
        JoinIntoClauseSyntax into => into.Identifier,
        QueryContinuationSyntax into => into.Identifier,
        TypeParameterSyntax parameter => parameter.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        _ => default,
    };
}
