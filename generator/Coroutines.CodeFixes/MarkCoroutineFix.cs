using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Coroutines.CodeFixes;

/// <summary>CORO0004: marks the method <c>[Coroutine]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkCoroutineFix() : CoroutineCodeFix(DiagnosticIds.AttributeMissing)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
        {
            var mark = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
                SyntaxFactory.Attribute((NameSyntax)Syntax.Type("global::Coroutines.Coroutine"))));
            var leading = method.GetLeadingTrivia();
            yield return new Edit("Mark it [Coroutine]", method, method.WithoutLeadingTrivia()
                .WithAttributeLists(method.WithoutLeadingTrivia().AttributeLists.Add(mark.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)))
                .WithLeadingTrivia(leading)
                .WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
