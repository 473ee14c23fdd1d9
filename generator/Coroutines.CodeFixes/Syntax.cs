using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Coroutines.CodeFixes;

/// <summary>Pieces that the fixes put together. What they write in full, the workspace makes as short as its place allows.</summary>
internal static class Syntax
{
    public const string Coroutine = "global::Coroutines.Coroutine";
    public const string CurrentLoop = "global::Coroutines.CoroutineLoop.Current";

    /// <summary>A name that is written in full.</summary>
    public static ExpressionSyntax Name(string name) => SyntaxFactory.ParseExpression(name).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>A type that is written in full.</summary>
    public static TypeSyntax Type(string name) => SyntaxFactory.ParseTypeName(name).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>Awaits a value in the place of an expression.</summary>
    public static ExpressionSyntax Await(ExpressionSyntax value, ExpressionSyntax place)
    {
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(default, SyntaxKind.AwaitKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)), value.WithoutTrivia());
        var isOperand = place.Parent is not (ExpressionStatementSyntax or EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            or ParenthesizedExpressionSyntax) && (place.Parent is not AssignmentExpressionSyntax assignment || assignment.Right != place);
        return (isOperand ? SyntaxFactory.ParenthesizedExpression(awaited).WithAdditionalAnnotations(Simplifier.Annotation) : awaited).WithTriviaFrom(place);
    }

    /// <summary>Declares a variable that is disposed at the end of its block.</summary>
    public static LocalDeclarationStatementSyntax Using(string name, ExpressionSyntax value, StatementSyntax place, bool isAwaited) =>
        Using(SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(
            SyntaxFactory.IdentifierName("var"),
            SyntaxFactory.SingletonSeparatedList(SyntaxFactory.VariableDeclarator(
                SyntaxFactory.Identifier(FreeName(name, place)), null, SyntaxFactory.EqualsValueClause(value.WithoutTrivia()))))).WithTriviaFrom(place), isAwaited);

    /// <summary>The declaration, of what is disposed at the end of its block.</summary>
    public static LocalDeclarationStatementSyntax Using(LocalDeclarationStatementSyntax declaration, bool isAwaited)
    {
        var leading = declaration.GetLeadingTrivia();
        var mended = declaration.WithoutLeadingTrivia().WithUsingKeyword(Word(SyntaxKind.UsingKeyword));
        return (isAwaited ? mended.WithAwaitKeyword(Word(SyntaxKind.AwaitKeyword)) : mended).WithLeadingTrivia(leading).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>A name that nothing in the member has.</summary>
    public static string FreeName(string name, SyntaxNode place)
    {
        var taken = new HashSet<string>((place.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? place.SyntaxTree.GetRoot())
            .DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = name + number;
        }

        return free;
    }

    /// <summary>Whether an <c>await</c> may stand at a node.</summary>
    public static bool MayAwait(SyntaxNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword != default;
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax or LockStatementSyntax or CatchFilterClauseSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The method with a modifier behind those that it has.</summary>
    public static MethodDeclarationSyntax WithModifier(MethodDeclarationSyntax method, SyntaxKind kind) => method.Modifiers switch
    {
        var modifiers when modifiers.Any(kind) => method,
        { Count: 0 } => method.WithModifiers(SyntaxFactory.TokenList(Word(kind).WithLeadingTrivia(method.ReturnType.GetLeadingTrivia())))
            .WithReturnType(method.ReturnType.WithoutLeadingTrivia()),
        _ => method.AddModifiers(Word(kind)),
    };

    private static SyntaxToken Word(SyntaxKind kind) => SyntaxFactory.Token(default, kind, SyntaxFactory.TriviaList(SyntaxFactory.Space));
}
