using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Differential;

/// <summary>A place where an edit can be made. No two edits with a <paramref name="Claim"/> are made at one span.</summary>
internal sealed record Site(TextSpan Claim, Func<Pen, IEnumerable<Change>> Make)
{
    /// <summary>A name that is no longer there: what another edit writes must not hold it.</summary>
    public string Gone { get; init; } = "";

    /// <summary>Where no await may be written.</summary>
    public TextSpan Plain { get; init; }

    /// <summary>An edit that can be made beside any other.</summary>
    public Site(Func<Pen, IEnumerable<Change>> make) : this(default, make) { }

    /// <summary>Text on both sides of a node.</summary>
    public static Site Around(SyntaxNodeOrToken node, Func<Pen, (string Before, string After)> make) =>
        new(pen => Around(node.Span, make(pen)));

    /// <summary>The same as changes.</summary>
    public static Change[] Around(TextSpan span, (string Before, string After) text) =>
    [
        new(ChangeKind.Open, span.Start, span.End, text.Before),
        new(ChangeKind.Close, span.Start, span.End, text.After),
    ];

    /// <summary>Other text in the place of a token.</summary>
    public static Change Instead(SyntaxToken token, string text) =>
        new(ChangeKind.Replace, token.SpanStart, token.Span.End, text);
}
