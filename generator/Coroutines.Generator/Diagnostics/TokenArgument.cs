using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Diagnostics;

/// <summary>Gives a call a token: for the message of a rule and for its fix.</summary>
internal static class TokenArgument
{
    /// <summary>The lambda that calls with the token it is given.</summary>
    public static string Lambda(InvocationExpressionSyntax call, int place, string? parameter, string token)
    {
        var arguments = call.ArgumentList.Arguments;
        var given = SyntaxFactory.ParseArgumentList($"({(parameter is null ? "" : parameter + ": ")}{token})").Arguments[0];
        var mended = place < arguments.Count
            ? call.ReplaceNode(arguments[place].Expression, SyntaxFactory.IdentifierName(token).WithTriviaFrom(arguments[place].Expression))
            : call.WithArgumentList(call.ArgumentList.WithArguments(arguments.Count == 0
                ? SyntaxFactory.SingletonSeparatedList(given)
                : arguments.Add(given.WithLeadingTrivia(SyntaxFactory.Space))));
        return $"{token} => {mended.WithoutTrivia()}";
    }
}
