using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0031: holds the lock until the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HoldLockFix() : CoroutineCodeFix(DiagnosticIds.LockNotReleased)
{
    private const string Title = "Hold it with 'using' until the block ends";

    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic)
    {
        switch (node.FirstAncestorOrSelf<StatementSyntax>())
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration:
                yield return new Edit(Title, declaration, Syntax.Using(declaration, isAwaited: false));
                break;
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                var value = statement.Expression is AssignmentExpressionSyntax discard ? discard.Right : statement.Expression;
                yield return new Edit(Title, statement, Syntax.Using("held", value, statement, isAwaited: false));
                break;
        }
    }
}
