using System.Text.RegularExpressions;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>
/// Whether anything in a body can throw. Where nothing can, Poll may be inlined into its caller: no trace will miss its frame.
/// </summary>
internal static class ThrowAnalysis
{
    // Plain arithmetic, comparisons and assignments of variables. Anything with a call, a member, an element, a cast,
    // a division or an allocation counts as throwing.
    private static readonly Regex Throwing = new(@"\b(?:throw|new|checked|await|stackalloc)\b|[/%.\[(]", RegexOptions.CultureInvariant);

    public static bool MayThrow(LoweredBody body, int edges) =>
        edges > 0 || MentionedVariables.Texts(body.Instructions).Any(static t => MayThrow(t));

    private static bool MayThrow(string text) => Throwing.IsMatch(Mark.Replace(text, static (_, _) => "v")) && !IsRuntimeOperation(text);

    // Operations of the runtime that are made without a check.
    private static bool IsRuntimeOperation(string text) =>
        text is "global::Coroutines.Coroutine.Yield()" or "global::Coroutines.Coroutine.NextFrame()";
}
