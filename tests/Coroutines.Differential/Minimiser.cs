using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Differential;

/// <summary>
/// Makes a failing program smaller while it fails in the same way: it takes out members and statements, puts a
/// statement's inside in its place, and puts part of an expression, or a constant, in the place of the whole.
/// </summary>
public sealed class Minimiser(SideOptions options, TimeSpan limit)
{
    private const int ChunkSize = 24;
    private static readonly string[] Constants = ["1", "true", "\"s\""];

    /// <summary>The smallest program found that still gets the same verdict.</summary>
    public CorpusProgram Reduce(Verdict verdict)
    {
        var best = verdict.Program;
        var deadline = DateTime.UtcNow + limit;
        while (DateTime.UtcNow < deadline && Smaller(best, verdict.Kind, deadline) is { } smaller)
        {
            best = smaller;
        }

        return best;
    }

    private CorpusProgram? Smaller(CorpusProgram program, VerdictKind kind, DateTime deadline)
    {
        foreach (var chunk in Candidates(program.Text).Distinct().Chunk(ChunkSize))
        {
            if (DateTime.UtcNow > deadline)
            {
                return null;
            }

            var found = Comparison
                .Compare([.. chunk.Select((text, i) => new CorpusProgram($"{program.Name.Split('~')[0]}~{i:000}", text))], options)
                .Where(one => one.Kind == kind)
                .MinBy(one => one.Program.Text.Length);
            if (found is not null)
            {
                return new CorpusProgram(program.Name, found.Program.Text);
            }
        }

        return null;
    }

    /// <summary>Every program one step smaller, the greatest steps first.</summary>
    private static IEnumerable<string> Candidates(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return root.DescendantNodes()
            .SelectMany(Replacements)
            .Where(one => one.By.Length < one.Span.Length)
            .OrderByDescending(one => one.Span.Length - one.By.Length)
            .Select(one => text.Remove(one.Span.Start, one.Span.Length).Insert(one.Span.Start, one.By));
    }

    private static IEnumerable<(TextSpan Span, string By)> Replacements(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax member when member.Parent is not CompilationUnitSyntax || member is not BaseNamespaceDeclarationSyntax =>
            [(member.FullSpan, "")],
        BlockSyntax { Parent: not StatementSyntax } => [],
        StatementSyntax statement => ReplaceStatement(statement),
        CatchClauseSyntax clause => [(clause.Span, "")],
        FinallyClauseSyntax clause => [(clause.Span, "")],
        ElseClauseSyntax clause => [(clause.Span, "")],
        SwitchSectionSyntax section => [(section.Span, "")],
        ArgumentSyntax or VariableDeclaratorSyntax => [],
        ExpressionSyntax expression when IsValue(expression) => ReplaceExpression(expression),
        _ => [],
    };

    private static IEnumerable<(TextSpan Span, string By)> ReplaceStatement(StatementSyntax statement)
    {
        yield return (statement.FullSpan, "");
        foreach (var inner in statement.ChildNodes().SelectMany(Bodies))
        {
            yield return (statement.Span, string.Concat(inner.Statements.Select(one => one.ToFullString())));
        }
    }

    private static IEnumerable<BlockSyntax> Bodies(SyntaxNode child) => child switch
    {
        BlockSyntax block => [block],
        ElseClauseSyntax { Statement: BlockSyntax block } => [block],
        CatchClauseSyntax clause => [clause.Block],
        FinallyClauseSyntax clause => [clause.Block],
        SwitchSectionSyntax section => section.Statements.OfType<BlockSyntax>(),
        _ => [],
    };

    private static IEnumerable<(TextSpan Span, string By)> ReplaceExpression(ExpressionSyntax expression)
    {
        foreach (var part in expression.DescendantNodes().OfType<ExpressionSyntax>().Where(IsValue))
        {
            yield return (expression.Span, part.ToString());
        }

        foreach (var constant in Constants)
        {
            yield return (expression.Span, constant);
        }
    }

    private static bool IsValue(ExpressionSyntax expression) =>
        expression is not TypeSyntax and not LiteralExpressionSyntax and not ParenthesizedLambdaExpressionSyntax
        && expression.Parent is not AttributeSyntax;
}
