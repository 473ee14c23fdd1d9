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
        if (IsPlain(node.Token.Text))
        {
            return base.VisitLiteralExpression(node);
        }

        if (node.Token.Value is not string value)
        {
            return Raw(SymbolDisplay.FormatPrimitive(node.Token.Value!, quoteStrings: true, useHexadecimalNumbers: false)!, node);
        }

        var suffix = node.IsKind(SyntaxKind.Utf8StringLiteralExpression) ? "u8" : "";
        return Raw(SymbolDisplay.FormatLiteral(value, quote: true) + suffix, node);
    }

    public override SyntaxNode? VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        if (IsPlain(node.StringStartToken.Text) && node.Contents.All(static c => c is not InterpolatedStringTextSyntax || IsPlain(c.ToString())))
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
                text.Append('{').Append(Breaks(FirstLine(hole.Expression) - line)).Append(HoleContent(hole)).Append('}');
                line = LastLine(hole.Expression);
            }
            else
            {
                text.Append(Escaped(((InterpolatedStringTextSyntax)content).TextToken.ValueText, isRaw));
            }
        }

        return Around(text.Append('"').Append(Breaks(LastLine(node) - line)).ToString(), node);
    }

    // Without its braces: raw strings with several dollars have as many of them around a hole.
    private string HoleContent(InterpolationSyntax node)
    {
        var hole = (InterpolationSyntax)VisitInterpolation(node)!;
        var format = hole.FormatClause is { } clause ? ":" + SymbolDisplay.FormatLiteral(clause.FormatStringToken.ValueText, quote: false) : "";
        return hole.Expression.ToString() + hole.AlignmentClause + format;
    }

    // On one line, and without the generator's marks.
    private static bool IsPlain(string text) => text.IndexOfAny(LineEnds) < 0 && !IsMarked(text);

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
