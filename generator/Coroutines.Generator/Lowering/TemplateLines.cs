using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// Fills the holes of a template. An operand that was taken out leaves less text than it had: line breaks stand for the rest,
/// so that what follows is on the line on which the user wrote it (caller info and breakpoints see that).
/// </summary>
internal static class TemplateLines
{
    /// <param name="span">Where the template is emitted, if it is not a part of another.</param>
    public static string Fill(BoundTemplate node, CodeText[] operands, SourceSpan? span)
    {
        if ((node.Extent ?? span) is not { } place || place.StartLine == place.EndLine)
        {
            return Mark.Replace(node.Text, (kind, index) => kind == MarkKind.Hole ? operands[index].Text : null);
        }

        var line = place.StartLine;
        var scanned = 0;
        return Mark.Replace(node.Text, (kind, index) =>
        {
            if (kind != MarkKind.Hole)
            {
                return null;
            }

            var hole = node.Text.IndexOf(Mark.Hole(index), scanned, System.StringComparison.Ordinal);
            line += Breaks(node.Text.Substring(scanned, hole - scanned));
            scanned = hole;
            var extent = node.Operands[index].Expression.Extent;
            var before = Missing(extent?.StartLine, ref line);
            line += Breaks(operands[index].Text);
            return before + operands[index].Text + Missing(extent?.EndLine, ref line);
        });
    }

    private static string Missing(int? wanted, ref int line)
    {
        var missing = System.Math.Max(0, (wanted ?? line) - line);
        line += missing;
        return new string('\n', missing);
    }

    private static int Breaks(string text) => text.Count(static c => c == '\n');
}
