using System.Text;

namespace Coroutines.Generator.Model;

/// <summary>
/// The names that generated code declares. They are written behind a mark; in the complete text the mark becomes underscores, two of
/// them or as many more as make the name unlike any of the user's. So none hides another, whatever users call their things.
/// </summary>
internal static class OwnedNames
{
    /// <summary>Stands before a name that generated code owns.</summary>
    public const string Mark = "\u0003";

    public const char MarkCharacter = '\u0003';

    // Identifiers by their form, and keywords.
    private static readonly string[] Keywords = ["__arglist", "__makeref", "__reftype", "__refvalue"];

    /// <summary>A complete text with its own names written out.</summary>
    public static string Resolve(string text)
    {
        if (text.IndexOf(MarkCharacter) < 0)
        {
            return text;
        }

        var owned = new HashSet<string>();
        var others = new HashSet<string>(Keywords);
        Collect(text, owned, others);
        var prefix = "__";
        while (Collides(prefix, owned, others))
        {
            prefix += "_";
        }

        return new StringBuilder(text).Replace(Mark, prefix).ToString();
    }

    private static bool Collides(string prefix, HashSet<string> owned, HashSet<string> others)
    {
        foreach (var name in others)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && owned.Contains(name.Substring(prefix.Length)))
            {
                return true;
            }
        }

        return false;
    }

    // Of the others only what begins as an owned name could.
    private static void Collect(string text, HashSet<string> owned, HashSet<string> others)
    {
        for (var at = text.IndexOfAny(Starts); at >= 0; at = text.IndexOfAny(Starts, at))
        {
            var isOwned = text[at] == MarkCharacter;
            var start = isOwned ? at + 1 : at;
            var isBegin = isOwned || at == 0 || !Identifiers.IsPart(text[at - 1]);
            for (at++; at < text.Length && Identifiers.IsPart(text[at]);)
            {
                at++;
            }

            if (isBegin)
            {
                (isOwned ? owned : others).Add(text.Substring(start, at - start));
            }

            if (at >= text.Length)
            {
                return;
            }
        }
    }

    private static readonly char[] Starts = [MarkCharacter, '_'];
}
