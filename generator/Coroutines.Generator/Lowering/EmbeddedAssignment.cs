using Coroutines.Generator.Model;

namespace Coroutines.Generator.Lowering;

/// <summary>
/// The variable that a text assigns before it does anything else: <c>(line = next).Length > 0</c> needs no older value of <c>line</c>.
/// Only what is sure at a glance counts: parentheses and negations in front, no literal in the value that could hide a parenthesis.
/// </summary>
internal static class EmbeddedAssignment
{
    /// <summary>The variable's id; -1 for none.</summary>
    public static int In(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] is '(' or '!')
        {
            at++;
        }

        if (at == 0 || text[at - 1] != '(' || Mark.At(text, at) is not (MarkKind.Variable, var id, var end))
        {
            return -1;
        }

        var value = text.Substring(end).TrimStart(' ');
        if (value.Length < 2 || value[0] != '=' || value[1] is '=' or '>')
        {
            return -1;
        }

        var close = Closing(value);
        return close < 0 || Mark.All(value.Substring(0, close)).Any(m => m.Index == id && m.Kind is MarkKind.Variable or MarkKind.Capture) ? -1 : id;
    }

    private static int Closing(string text)
    {
        var depth = 1;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] is '"' or '\'')
            {
                return -1;
            }

            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
