using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Coroutines.CodeFixes;

/// <summary>CORO0031: holds the lock until the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HoldLockFix() : CoroutineCodeFix(DiagnosticIds.LockNotReleased)
{
    private const string Title = "Hold it with 'using' until the block ends";

    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Release, out var release) && release is not null ? HoldUntil(node, release)
        : !diagnostic.Properties.TryGetValue(FixProperties.Kind, out var kind) ? Hold(node)
        : kind == FixProperties.Tried ? HoldTried(node)
        : [];

    private static IEnumerable<Edit> Hold(SyntaxNode node)
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

    // What stands before the release goes into a block that gives back, unless what is declared there is used behind it.
    private static IEnumerable<Edit> HoldUntil(SyntaxNode node, string release)
    {
        if (node.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement)
        {
            yield break;
        }

        var first = block.Statements.IndexOf(statement);
        var last = block.Statements.IndexOf(one => one is ExpressionStatementSyntax call && call.Expression.WithoutTrivia().ToString() == release);
        var inside = block.Statements.Skip(first + 1).Take(last - first - 1).ToList();
        var behind = block.Statements.Skip(last + 1).ToList();
        var declared = new HashSet<string>(inside.SelectMany(static one => one.DescendantNodesAndSelf()).Select(static at => at switch
        {
            VariableDeclaratorSyntax local => local.Identifier.ValueText,
            SingleVariableDesignationSyntax local => local.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            LabeledStatementSyntax label => label.Identifier.ValueText,
            _ => "",
        }));
        if (last > first && !behind.SelectMany(static one => one.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>().Any(use => declared.Contains(use.Identifier.ValueText)))
        {
            var value = statement.Expression is AssignmentExpressionSyntax discard ? discard.Right : statement.Expression;
            var held = SyntaxFactory.UsingStatement(null, value.WithoutTrivia(), SyntaxFactory.Block(inside)).WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(block.Statements[last].GetTrailingTrivia());
            yield return new Edit("Hold it with 'using' until where it is given back", block, block.WithStatements([.. block.Statements.Take(first), held, .. behind]).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    // What follows goes into a block that disposes the holder, which does nothing if the time was up.
    private static IEnumerable<Edit> HoldTried(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } statement || Named(statement) is not var (named, holder))
        {
            yield break;
        }

        var place = block.Statements.IndexOf(statement);
        var rest = block.Statements.Skip(place + 1).ToList();
        if (!rest.Any(static one => one is LocalFunctionStatementSyntax or LabeledStatementSyntax))
        {
            var held = SyntaxFactory.UsingStatement(null, SyntaxFactory.ParseExpression(holder), SyntaxFactory.Block(rest));
            yield return new Edit(Title, block, block.WithStatements([.. block.Statements.Take(place), named, held]).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    // The statement with a name for the holder, and that name.
    private static (StatementSyntax Statement, string Holder)? Named(StatementSyntax statement)
    {
        var held = Syntax.FreeName("held", statement);
        return statement switch
        {
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } locals } => (statement, locals[0].Identifier.Text + ".Value"),
            ExpressionStatementSyntax { Expression: AwaitExpressionSyntax value } => (Deconstruct(value, statement), held),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Right: var value } } => (Deconstruct(value, statement), held),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax names } } } =>
                Named(names.Variables[1], statement, held),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } } => tuple.Arguments[1].Expression switch
            {
                DeclarationExpressionSyntax declared => Named(declared.Designation, statement, held),
                var discard => (statement.ReplaceNode(discard, SyntaxFactory.DeclarationExpression(SyntaxFactory.IdentifierName("var"), SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(held)))
                    .NormalizeWhitespace()), held),
            },
            _ => null,
        };
    }

    private static (StatementSyntax Statement, string Holder) Named(VariableDesignationSyntax holder, StatementSyntax statement, string held) =>
        holder is SingleVariableDesignationSyntax named
            ? (statement, named.Identifier.Text)
            : (statement.ReplaceNode(holder, SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(held))), held);

    private static ExpressionStatementSyntax Deconstruct(ExpressionSyntax value, StatementSyntax statement)
    {
        var mended = (ExpressionStatementSyntax)SyntaxFactory.ParseStatement($"var ({Syntax.FreeName("entered", statement)}, {Syntax.FreeName("held", statement)}) = it;");
        return mended.WithExpression(((AssignmentExpressionSyntax)mended.Expression).WithRight(value.WithoutTrivia())).WithTriviaFrom(statement);
    }
}
