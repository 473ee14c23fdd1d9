using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Coroutines.CodeFixes;

/// <summary>CORO0041: writes out that nobody wants the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DropValueFix() : CoroutineCodeFix(DiagnosticIds.DroppedValue)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is ExpressionSyntax value && diagnostic.Properties.TryGetValue(FixProperties.Kind, out var member) && member is not null)
        {
            var receiver = SyntaxFactory.ParenthesizedExpression(value.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation);
            var call = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(member)));
            yield return new Edit($"Drop the value with '{member}'", value, call.WithTriviaFrom(value));
        }
    }
}
