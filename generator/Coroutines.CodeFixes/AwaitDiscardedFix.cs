using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0012: awaits what was thrown away, or runs it beside.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitDiscardedFix() : CoroutineCodeFix(DiagnosticIds.DiscardedCoroutine)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement || node is not ExpressionSyntax value || !Syntax.MayAwait(statement))
        {
            yield break;
        }

        var place = statement.Expression;
        if (value is not ConditionalAccessExpressionSyntax)
        {
            yield return new Edit("Await it", place, Syntax.Await(value, place));
        }

        if (diagnostic.Properties.TryGetValue(FixProperties.Kind, out var kind) && kind is not null && value is not ConditionalAccessExpressionSyntax)
        {
            var verb = kind.Substring(FixProperties.Verb.Length);
            yield return new Edit("Run it beside, as a task", place, SyntaxFactory.InvocationExpression(
                Syntax.Name(Syntax.Coroutine + "." + verb),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value.WithoutTrivia())))).WithTriviaFrom(place));
        }
    }
}
