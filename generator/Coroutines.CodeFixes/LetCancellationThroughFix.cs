using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Coroutines.CodeFixes;

/// <summary>CORO0034: gives the <c>catch</c> a filter, which leaves cancellation out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LetCancellationThroughFix() : CoroutineCodeFix(DiagnosticIds.SwallowedCancellation)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause)
        {
            yield break;
        }

        var declaration = clause.Declaration ?? SyntaxFactory.CatchDeclaration(Syntax.Type("global::System.Exception"));
        if (declaration.Identifier == default)
        {
            declaration = declaration.WithIdentifier(SyntaxFactory.Identifier(Syntax.FreeName("ex", clause)));
        }

        ExpressionSyntax isOther = SyntaxFactory.IsPatternExpression(
            SyntaxFactory.IdentifierName(declaration.Identifier.WithoutTrivia()),
            SyntaxFactory.UnaryPattern(SyntaxFactory.Token(SyntaxKind.NotKeyword), SyntaxFactory.ConstantPattern(Syntax.Name("global::System.OperationCanceledException"))));
        var filter = clause.Filter is { FilterExpression: var asked }
            ? SyntaxFactory.BinaryExpression(SyntaxKind.LogicalAndExpression, isOther, SyntaxFactory.ParenthesizedExpression(asked).WithAdditionalAnnotations(Simplifier.Annotation))
            : isOther;
        var mended = clause.WithDeclaration(declaration).WithFilter(SyntaxFactory.CatchFilterClause(filter));

        // The end of the line belongs to what stands last before the block.
        if (clause.Filter is null)
        {
            var end = clause.Declaration?.GetTrailingTrivia() ?? clause.CatchKeyword.TrailingTrivia;
            mended = mended
                .WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia(SyntaxFactory.Space))
                .WithDeclaration(mended.Declaration!.WithTrailingTrivia(SyntaxFactory.Space))
                .WithFilter(mended.Filter!.WithTrailingTrivia(end));
        }
        else
        {
            mended = mended.WithFilter(mended.Filter!.WithTrailingTrivia(clause.Filter.GetTrailingTrivia()));
        }

        yield return new Edit("Let cancellation through", clause, mended.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
