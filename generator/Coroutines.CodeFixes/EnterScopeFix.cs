using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0029: enters the scope until the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EnterScopeFix() : CoroutineCodeFix(DiagnosticIds.ScopeNotEntered)
{
    private const string Title = "Enter the scope with 'await using'";

    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is not ExpressionSyntax value)
        {
            yield break;
        }

        switch (node.FirstAncestorOrSelf<StatementSyntax>())
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration:
                yield return new Edit(Title, declaration, Syntax.Using(declaration, isAwaited: true));
                break;
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                yield return new Edit(Title, statement, Syntax.Using(NameOf(value), value, statement, isAwaited: true));
                break;
        }
    }

    private static string NameOf(ExpressionSyntax value) => value.ToString() switch
    {
        var text when text.Contains("Timeout") => "timeout",
        var text when text.Contains("TaskGroup") => "group",
        _ => "scope",
    };
}
