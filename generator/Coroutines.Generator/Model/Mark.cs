using System.Text;

namespace Coroutines.Generator.Model;

/// <summary>
/// Placeholders inside lowered text. A mark is <c>U+0001 kind index U+0002</c>, characters that no C# program can contain
/// outside a literal's escape, so that text and names can be decided by different passes.
/// </summary>
internal static class Mark
{
    private const char Open = '\u0001';
    private const char Close = '\u0002';

    /// <summary>The characters that the text of a program must not contain.</summary>
    public static readonly char[] Characters = [Open, Close, Coroutines.Generator.Model.OwnedNames.MarkCharacter];

    public static string Variable(int id) => Make(MarkKind.Variable, id);

    public static string Capture(int id) => Make(MarkKind.Capture, id);

    public static string Copies { get; } = Make(MarkKind.Copies, 0);

    public static string Hole(int index) => Make(MarkKind.Hole, index);

    public static string Jump(int index) => Make(MarkKind.Jump, index);

    public static string Make(MarkKind kind, int index) =>
        Open.ToString() + (char)kind + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + Close;

    public static bool Contains(string text, MarkKind kind) => text.IndexOf(Open + ((char)kind).ToString(), System.StringComparison.Ordinal) >= 0;

    public static bool HasAny(string text) => text.IndexOf(Open) >= 0;

    /// <summary>All marks of a text, in order.</summary>
    public static System.Collections.Generic.IEnumerable<(MarkKind Kind, int Index)> All(string text)
    {
        for (var at = text.IndexOf(Open); at >= 0; at = text.IndexOf(Open, at + 1))
        {
            var end = text.IndexOf(Close, at);
            yield return ((MarkKind)text[at + 1], Number(text, at + 2, end));
        }
    }

    /// <summary>The mark that begins at a place of a text, and where it ends; null for none.</summary>
    public static (MarkKind Kind, int Index, int End)? At(string text, int at)
    {
        if (at >= text.Length || text[at] != Open)
        {
            return null;
        }

        var end = text.IndexOf(Close, at);
        return ((MarkKind)text[at + 1], Number(text, at + 2, end), end + 1);
    }

    /// <summary>Replaces marks; a null from <paramref name="replacement"/> keeps the mark.</summary>
    public static string Replace(string text, System.Func<MarkKind, int, string?> replacement)
    {
        if (!HasAny(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.IndexOf(Open); at >= 0; at = text.IndexOf(Open, from))
        {
            var end = text.IndexOf(Close, at);
            result.Append(text, from, at - from);
            var with = replacement((MarkKind)text[at + 1], Number(text, at + 2, end));
            if (with is null)
            {
                result.Append(text, at, end + 1 - at);
            }
            else
            {
                result.Append(with);
            }

            from = end + 1;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static int Number(string text, int from, int end)
    {
        var value = 0;
        for (var i = from; i < end; i++)
        {
            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
