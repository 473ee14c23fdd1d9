using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0036: makes the iterator asynchronous.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AsyncIteratorFix() : CoroutineCodeFix(DiagnosticIds.SynchronousIterator)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
        {
            var item = method.ReturnType.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments[0].ToString() ?? "object";
            var type = Syntax.Type($"global::System.Collections.Generic.IAsyncEnumerable<{item}>").WithTriviaFrom(method.ReturnType);
            yield return new Edit($"Yield an 'IAsyncEnumerable<{item}>'", method, Syntax.WithModifier(method.WithReturnType(type), SyntaxKind.AsyncKeyword));
        }
    }
}
