using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Strings of several lines are written as escapes, so that indenting the copy does not change them. The line breaks follow
// outside the text: what comes after keeps its line.
internal sealed partial class NameQualifier
{
    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.Token.Value is not string value || node.Token.Text.IndexOf('\n') < 0)
        {
            return base.VisitLiteralExpression(node);
        }

        var suffix = node.IsKind(SyntaxKind.Utf8StringLiteralExpression) ? "u8" : "";
        return Raw(SymbolDisplay.FormatLiteral(value, quote: true) + suffix + Breaks(FirstLine(node), LastLine(node)), node);
    }

    public override SyntaxNode? VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        var isLong = node.Contents.Any(static c => c is InterpolatedStringTextSyntax && c.ToString().IndexOf('\n') >= 0)
            || node.StringStartToken.Text.IndexOf('\n') >= 0;
        if (!isLong)
        {
            return base.VisitInterpolatedStringExpression(node);
        }

        var isRaw = node.StringStartToken.Text.Contains("\"\"\"");
        var text = new StringBuilder("$\"");
        var line = FirstLine(node);
        foreach (var content in node.Contents)
        {
            if (content is InterpolationSyntax hole)
            {
                text.Append('{').Append(Breaks(line, FirstLine(hole.Expression))).Append(HoleContent(hole)).Append('}');
                line = LastLine(hole.Expression);
            }
            else
            {
                text.Append(Escaped(((InterpolatedStringTextSyntax)content).TextToken.ValueText, isRaw));
            }
        }

        return Raw(text.Append('"').Append(Breaks(line, LastLine(node))).ToString(), node);
    }

    // Without its braces: raw strings with several dollars have as many of them around a hole.
    private string HoleContent(InterpolationSyntax node)
    {
        var hole = (InterpolationSyntax)VisitInterpolation(node)!;
        var format = hole.FormatClause is { } clause ? ":" + SymbolDisplay.FormatLiteral(clause.FormatStringToken.ValueText, quote: false) : "";
        return hole.Expression.ToString() + hole.AlignmentClause + format;
    }

    private static string Breaks(int from, int to) => new('\n', System.Math.Max(0, to - from));

    private static int FirstLine(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line;

    private static int LastLine(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).EndLinePosition.Line;

    /// <summary>The text between holes as a literal of its own.</summary>
    public static string LiteralText(InterpolatedStringTextSyntax node)
    {
        var isRaw = ((InterpolatedStringExpressionSyntax)node.Parent!).StringStartToken.Text.Contains("\"\"\"");
        var value = node.TextToken.ValueText;
        return SymbolDisplay.FormatLiteral(isRaw ? value : value.Replace("{{", "{").Replace("}}", "}"), quote: true);
    }

    private static string Escaped(string value, bool isRaw)
    {
        var text = SymbolDisplay.FormatLiteral(value, quote: true);
        text = text.Substring(1, text.Length - 2);
        return isRaw ? text.Replace("{", "{{").Replace("}", "}}") : text;
    }
}
