using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0037: gives the coroutines to the verb that takes them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CombinatorFix() : CoroutineCodeFix(DiagnosticIds.CombinatorOfTasks)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && VerbOf(name) is { } verb)
        {
            yield return new Edit($"Use 'Coroutine.{verb}'", node, Syntax.Name(Syntax.Coroutine + "." + verb).WithTriviaFrom(node));
        }
    }

    // Those that block are no expressions to be awaited.
    private static string? VerbOf(string combinator) => combinator switch
    {
        "WhenAll" => "Gather",
        "WhenAny" => "Race",
        "WhenEach" => "AsCompleted",
        _ => null,
    };
}
