using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0030: removes the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveConfigureAwaitFix() : CoroutineCodeFix(DiagnosticIds.ConfiguredAwait)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member })
        {
            yield return new Edit("Remove 'ConfigureAwait'", call, member.Expression.WithTriviaFrom(call));
        }
    }
}
