using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0033: sleeps by the loop's clock.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SleepFix() : CoroutineCodeFix(DiagnosticIds.DelayOfTasks)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
        {
            // What is configured is a task's await.
            SyntaxNode place = call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax configured } ? configured : call;
            yield return new Edit("Write 'Coroutine.Sleep'", place, call.WithExpression(Syntax.Name(Syntax.Coroutine + ".Sleep")).WithTriviaFrom(place));
        }
    }
}
