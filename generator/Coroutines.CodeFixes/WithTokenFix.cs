using System.Composition;
using System.Globalization;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0042: gives the operation the token of the wait.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WithTokenFix() : CoroutineCodeFix(DiagnosticIds.LeftRunning)
{
    private const string Token = "token";

    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(FixProperties.TokenPlace, out var place)
            && place is not null
            && node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            && call.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } verb)
        {
            diagnostic.Properties.TryGetValue(FixProperties.TokenName, out var name);
            var lambda = TokenArgument.Lambda(call, int.Parse(place, CultureInfo.InvariantCulture), name, IsTaken(call) ? Syntax.FreeName(Token, call) : Token);
            var owner = verb.Expression is MemberAccessExpressionSyntax member ? member.Expression.WithoutTrivia() + "." : "";
            yield return new Edit("Give it a token with 'WithToken'", call, SyntaxFactory.ParseExpression($"{owner}WithToken({lambda})").WithTriviaFrom(call));
        }
    }

    // The parameters of lambdas beside this one may have the name too.
    private static bool IsTaken(InvocationExpressionSyntax call) =>
        (call.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? call.SyntaxTree.GetRoot()).DescendantTokens().Any(token => token.ValueText == Token && (call.Span.Contains(token.Span) || token.Parent switch
        {
            ParameterSyntax parameter => parameter.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not { } lambda || lambda.Span.Contains(call.Span),
            VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or LocalFunctionStatementSyntax => true,
            _ => false,
        }));
}
