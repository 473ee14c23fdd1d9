using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0003: lets the method return a coroutine.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReturnTypeFix() : CoroutineCodeFix(DiagnosticIds.WrongReturnType)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is TypeSyntax type && diagnostic.Properties.TryGetValue(FixProperties.ReturnType, out var mended) && mended is not null)
        {
            yield return new Edit($"Return '{mended}'", type, Syntax.Type("global::Coroutines." + mended).WithTriviaFrom(type));
        }
    }
}
