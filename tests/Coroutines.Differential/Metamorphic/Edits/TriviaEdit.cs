using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A comment or a line break before a token.</summary>
internal sealed class TriviaEdit : Edit
{
    public override string Name => "comment";

    public override IEnumerable<Site> Sites(Subject subject) => Tokens(subject).Select(token => new Site(pen => [Before(token, Text(pen, Subject.InString(token.Parent)))]));

    /// <summary>The tokens before which space may stand.</summary>
    public static IEnumerable<SyntaxToken> Tokens(Subject subject) =>
        subject.Bodies.SelectMany(static body => body.DescendantTokens())
            .Where(static token => !token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                && token.Span.Length > 0
                && token.Parent is not (InterpolatedStringExpressionSyntax or InterpolationSyntax or InterpolationFormatClauseSyntax or InterpolationAlignmentClauseSyntax)
                && !Splits(token));

    public static Change Before(SyntaxToken token, string text) => new(ChangeKind.Open, token.SpanStart, token.SpanStart, text);

    private static string Text(Pen pen, bool inString) => inString ? " /* } \" */ " : pen.Pick(
        " /* block */ ", " /* // */ ", " /* two\n lines */ ", "\n", " // line\n", " // { \" ' (\n", "\n/// <summary>doc</summary>\n", "\n\n\n", "\t");

    // What is written as one: `>>`, whose halves are tokens in a list of types.
    private static bool Splits(SyntaxToken token) => token.IsKind(SyntaxKind.GreaterThanToken) || token.GetPreviousToken().IsKind(SyntaxKind.GreaterThanToken);
}
