using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Tests.Support;

/// <summary>A source with marked spans: <c>{|CORO0001:text|}</c> is where that rule reports.</summary>
internal sealed record Markup(string Source, IReadOnlyList<(string Id, TextSpan Span)> Spans)
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var spans = new List<(string Id, TextSpan Span)>();
        var open = new Stack<(string[] Ids, int Start)>();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '{' && index + 1 < text.Length && text[index + 1] == '|')
            {
                var colon = text.IndexOf(':', index);
                open.Push((text[(index + 2)..colon].Split(','), source.Length));
                index = colon;
            }
            else if (text[index] == '|' && index + 1 < text.Length && text[index + 1] == '}')
            {
                var (ids, start) = open.Pop();
                spans.AddRange(ids.Select(id => (id, TextSpan.FromBounds(start, source.Length))));
                index++;
            }
            else
            {
                source.Append(text[index]);
            }
        }

        Assert.Empty(open);
        return new Markup(source.ToString(), [.. spans.OrderBy(static span => span.Span.Start).ThenBy(static span => span.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The source with the spans marked, to be pasted into a test.</summary>
    public static string Print(string source, IEnumerable<(string Id, TextSpan Span)> spans)
    {
        var text = new StringBuilder(source);
        foreach (var (id, span) in spans.OrderByDescending(static item => item.Span.Start))
        {
            text.Insert(span.End, "|}").Insert(span.Start, "{|" + id + ":");
        }

        return text.ToString();
    }
}
