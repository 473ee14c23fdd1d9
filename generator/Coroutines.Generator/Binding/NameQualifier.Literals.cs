using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Strings of several lines are written on one, so that indenting the copy does not change them.
internal sealed partial class NameQualifier
{
    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.Token.Value is not string value || node.Token.Text.IndexOf('\n') < 0)
        {
            return base.VisitLiteralExpression(node);
        }

        var suffix = node.IsKind(SyntaxKind.Utf8StringLiteralExpression) ? "u8" : "";
        return Raw(SymbolDisplay.FormatLiteral(value, quote: true) + suffix).WithTriviaFrom(node);
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
        foreach (var content in node.Contents)
        {
            text.Append(content is InterpolatedStringTextSyntax literal ? Escaped(literal.TextToken.ValueText, isRaw) : Hole((InterpolationSyntax)content));
        }

        return Raw(text.Append('"').ToString()).WithTriviaFrom(node);
    }

    // Raw strings with several dollars have as many braces around a hole.
    private string Hole(InterpolationSyntax node)
    {
        var hole = (InterpolationSyntax)VisitInterpolation(node)!;
        var format = hole.FormatClause is { } clause ? ":" + SymbolDisplay.FormatLiteral(clause.FormatStringToken.ValueText, quote: false) : "";
        return "{" + hole.Expression + hole.AlignmentClause + format + "}";
    }

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
