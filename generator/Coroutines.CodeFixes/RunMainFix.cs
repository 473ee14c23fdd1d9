using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Coroutines.CodeFixes;

/// <summary>CORO0038: begins with a method that runs the coroutine.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RunMainFix() : CoroutineCodeFix(DiagnosticIds.MainIsCoroutine)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && diagnostic.Properties.TryGetValue(FixProperties.Main, out var text)
            && SyntaxFactory.ParseMemberDeclaration(text + ";") is { } main)
        {
            var indent = SyntaxFactory.TriviaList(method.GetLeadingTrivia().Reverse().TakeWhile(static one => one.IsKind(SyntaxKind.WhitespaceTrivia)));
            var renamed = method.WithIdentifier(SyntaxFactory.Identifier("RunAsync").WithTriviaFrom(method.Identifier));
            yield return new Edit(
                "Begin with a method that runs it",
                method,
                main.WithLeadingTrivia(indent).WithTrailingTrivia(SyntaxFactory.EndOfLine("\n"), SyntaxFactory.EndOfLine("\n"))
                        .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation),
                renamed);
        }
    }
}
