using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0039: awaits the coroutine itself, where something may be awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitCoroutineFix() : CoroutineCodeFix(DiagnosticIds.BlockedLoop)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        // Reported from the conversion to what blocks, which is the whole expression but for what is converted.
        if (node is ExpressionSyntax place
            && Syntax.MayAwait(place)
            && place.DescendantNodes().OfType<MemberAccessExpressionSyntax>().FirstOrDefault(static one => one.Name.Identifier.ValueText is "AsTask" or "AsValueTask") is { } conversion)
        {
            yield return new Edit("Await the coroutine", place, Syntax.Await(conversion.Expression, place));
        }
    }
}
