using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// What stands between the tokens. Every line of the user's stays one, so that what follows keeps its number; a directive has had its
// effect, except for #line.
internal sealed partial class NameQualifier
{
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    public override SyntaxTrivia VisitTrivia(SyntaxTrivia trivia)
    {
        switch (trivia.Kind())
        {
            case SyntaxKind.WhitespaceTrivia:
                return trivia;
            case SyntaxKind.EndOfLineTrivia:
                return SyntaxFactory.LineFeed;
            case SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia:
                return SyntaxFactory.Whitespace(Mapping(trivia.FullSpan.End));
            case SyntaxKind.DisabledTextTrivia or SyntaxKind.SkippedTokensTrivia:
            case var _ when trivia.IsDirective || IsMarked(trivia.ToFullString()):
                return SyntaxFactory.Whitespace(Breaks(LineBreaks(trivia.ToFullString())));
            default:
                return base.VisitTrivia(trivia);
        }
    }

    public override SyntaxToken VisitToken(SyntaxToken token)
    {
        var visited = base.VisitToken(token);

        // Written without escapes, so that names which are the same look the same.
        return token.IsKind(SyntaxKind.IdentifierToken) && token.Text.TrimStart('@') != token.ValueText
            ? SyntaxFactory.Identifier(visited.LeadingTrivia, SymbolText.Identifier(token.ValueText), visited.TrailingTrivia)
            : visited;
    }

    /// <summary>A node that keeps its names: only what stands between them is visited.</summary>
    private T WithVisitedTokens<T>(T node)
        where T : SyntaxNode =>
        node.ReplaceTokens(node.DescendantTokens(), (token, _) => VisitToken(token));

    private static IdentifierNameSyntax Raw(string text) => SyntaxFactory.IdentifierName(SyntaxFactory.Identifier(text));

    /// <summary>Text in the place of a node, with what stands around that.</summary>
    private IdentifierNameSyntax Raw(string text, SyntaxNode node) => Around(text + LostLines(text, node), node);

    private IdentifierNameSyntax Around(string text, SyntaxNode node) =>
        SyntaxFactory.IdentifierName(SyntaxFactory.Identifier(VisitList(node.GetLeadingTrivia()), text, VisitList(node.GetTrailingTrivia())));

    private ExpressionStatementSyntax RawStatement(string text, StatementSyntax node) =>
        SyntaxFactory.ExpressionStatement(
            SyntaxFactory.IdentifierName(SyntaxFactory.Identifier(VisitList(node.GetLeadingTrivia()), text + LostLines(text, node), default)),
            SyntaxFactory.MissingToken(default, SyntaxKind.SemicolonToken, VisitList(node.GetTrailingTrivia())));

    // The lines that a node had more than the text in its place: holes bring their own.
    private string LostLines(string text, SyntaxNode node)
    {
        var lines = LastLine(node) - FirstLine(node);
        if (lines == 0)
        {
            return "";
        }

        return ChangesMapping(node)
            ? Mapping(node.Span.End)
            : Breaks(lines - LineBreaks(text) - _holes.Keys.Where(hole => node.Span.Contains(hole.Span)).Sum(static hole => LastLine(hole) - FirstLine(hole)));
    }

    private static bool ChangesMapping(SyntaxNode node) =>
        node.ContainsDirectives
        && node.DescendantTrivia().Any(t => t.Kind() is SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia && node.Span.Contains(t.Span));

    // A line of its own, wherever the text before it ends.
    private string Mapping(int position) => "\n" + context.LineDirectiveAt(position) + "\n";

    /// <summary>The line breaks between two places of a node, which the text between them had.</summary>
    private static string BreaksBetween(SyntaxNode node, int from, int to)
    {
        var text = node.SyntaxTree.GetText();
        return Breaks(text.Lines.IndexOf(to) - text.Lines.IndexOf(from));
    }

    private static string Breaks(int count) => new('\n', System.Math.Max(0, count));

    private static int LineBreaks(string text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(LineEnds); at >= 0; at = text.IndexOfAny(LineEnds, at + 1))
        {
            count += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 0 : 1;
        }

        return count;
    }

    // Marks of the generator's, which C# allows in comments and literals.
    private static bool IsMarked(string text) => text.IndexOfAny(Coroutines.Generator.Model.Mark.Characters) >= 0;

    private static int FirstLine(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line;

    private static int LastLine(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).EndLinePosition.Line;
}
