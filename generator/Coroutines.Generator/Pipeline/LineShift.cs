using System.Globalization;
using System.Text;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Pipeline;

/// <summary>
/// Moves what was generated for a method along with the method, when lines were added or removed above it: the line numbers in
/// <c>#line</c> directives and behind a <see cref="LineMark"/>, and the places of diagnostics.
/// </summary>
internal static class LineShift
{
    public static CoroutineOutput? Apply(CoroutineOutput? output, int lines, int characters)
    {
        if (output?.Machine is not { } machine || (lines == 0 && characters == 0))
        {
            return output;
        }

        var source = lines == 0 ? machine.Source : Apply(machine.Source, lines);
        var diagnostics = machine.Diagnostics.Select(diagnostic => Apply(diagnostic, lines, characters)).ToEquatableArray();
        return output with { Machine = machine with { Source = source, Diagnostics = diagnostics } };
    }

    /// <summary>Moves the line numbers in a generated text.</summary>
    public static string Apply(string source, int lines)
    {
        var text = new StringBuilder(source.Length + 16);
        var position = 0;
        while (position < source.Length)
        {
            var end = source.IndexOf('\n', position);
            end = end < 0 ? source.Length : end + 1;
            var start = position;
            while (start < end && source[start] == ' ')
            {
                start++;
            }

            if (string.CompareOrdinal(source, start, "#line ", 0, 6) == 0)
            {
                AppendDirective(text, source, position, start + 6, end, lines);
            }
            else
            {
                AppendMarked(text, source, position, end, lines);
            }

            position = end;
        }

        return text.ToString();
    }

    // #line 12 "file", #line (12,5)-(13,7) 4 "file", #line hidden, #line default
    private static void AppendDirective(StringBuilder text, string source, int start, int argument, int end, int lines)
    {
        text.Append(source, start, argument - start);
        var position = argument;
        if (position < end && source[position] != '(')
        {
            position = AppendNumber(text, source, position, lines);
        }
        else
        {
            for (var spans = 0; spans < 2 && position < end; spans++)
            {
                var open = source.IndexOf('(', position, end - position);
                if (open < 0)
                {
                    break;
                }

                text.Append(source, position, open + 1 - position);
                position = AppendNumber(text, source, open + 1, lines);
            }
        }

        text.Append(source, position, end - position);
    }

    private static void AppendMarked(StringBuilder text, string source, int start, int end, int lines)
    {
        var position = start;
        while (source.IndexOf(LineMark.Text, position, end - position, StringComparison.Ordinal) is var mark and >= 0)
        {
            mark += LineMark.Text.Length;
            text.Append(source, position, mark - position);
            position = AppendNumber(text, source, mark, lines);
        }

        text.Append(source, position, end - position);
    }

    private static int AppendNumber(StringBuilder text, string source, int position, int lines)
    {
        var end = position;
        while (end < source.Length && source[end] is >= '0' and <= '9')
        {
            end++;
        }

        if (end > position)
        {
            var line = int.Parse(source.Substring(position, end - position), CultureInfo.InvariantCulture) + lines;
            text.Append(line.ToString(CultureInfo.InvariantCulture));
        }

        return end;
    }

    private static DiagnosticInfo Apply(DiagnosticInfo diagnostic, int lines, int characters)
    {
        if (diagnostic.Location is not { } location)
        {
            return diagnostic;
        }

        var (start, end) = (location.LineSpan.Start, location.LineSpan.End);
        return diagnostic with
        {
            Location = location with
            {
                Span = new TextSpan(location.Span.Start + characters, location.Span.Length),
                LineSpan = new LinePositionSpan(
                    new LinePosition(start.Line + lines, start.Character),
                    new LinePosition(end.Line + lines, end.Character)),
            },
        };
    }
}
