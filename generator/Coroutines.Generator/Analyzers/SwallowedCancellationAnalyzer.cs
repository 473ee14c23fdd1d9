using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Generator.Analyzers;

/// <summary>A loop whose round catches everything lets the cancellation of its task through; else it runs for ever.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowedCancellationAnalyzer : BodyRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SwallowedCancellation];

    private protected override ImmutableArray<SyntaxKind> Kinds => [SyntaxKind.CatchClause];

    private protected override bool IsSuspect(SyntaxNode node)
    {
        var clause = (CatchClauseSyntax)node;
        var statement = (TryStatementSyntax)clause.Parent!;
        return IsInLoop(statement)
            && !Knows(clause)
            && statement.Catches.TakeWhile(other => other != clause).All(static other => other.Declaration is null || !IsCancellation(other.Declaration.Type))
            && CoroutineBody.Suspends(statement.Block);
    }

    private protected override void Check(SyntaxNodeAnalysisContext context)
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (CatchesAll(clause, context) && GoesOn(clause.Block, context.SemanticModel))
        {
            var place = TextSpan.FromBounds(clause.CatchKeyword.SpanStart, clause.Declaration?.Span.End ?? clause.CatchKeyword.Span.End);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.SwallowedCancellation,
                Location.Create(clause.SyntaxTree, place),
                clause.Declaration is { } declaration ? $"catch ({declaration.Type})" : "catch"));
        }
    }

    private static bool IsInLoop(TryStatementSyntax statement)
    {
        for (SyntaxNode? at = statement.Parent; at is not null and not MemberDeclarationSyntax && !SuspensionMap.IsFunction(at); at = at.Parent)
        {
            if (at is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    // Who names cancellation, in the filter or in the block, has thought of it; and so has who asks what the exception is before catching it.
    private static bool Knows(CatchClauseSyntax clause) =>
        clause.Filter is { FilterExpression: var filter } && filter.DescendantNodesAndSelf().Any(static node => node is IsPatternExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } or InvocationExpressionSyntax)
        || clause.DescendantNodes().Any(static node => node is SimpleNameSyntax
        {
            Identifier.ValueText: "OperationCanceledException" or "TaskCanceledException" or "IsCancellationRequested" or "ThrowIfCancellationRequested" or "Cancelling" or "Uncancel",
        });

    private static bool IsCancellation(TypeSyntax type) =>
        type.DescendantNodesAndSelf().Any(static node => node is SimpleNameSyntax { Identifier.ValueText: "OperationCanceledException" });

    private static bool CatchesAll(CatchClauseSyntax clause, SyntaxNodeAnalysisContext context) => clause.Declaration is not { } declaration
        || (context.SemanticModel.GetTypeInfo(declaration.Type, context.CancellationToken).Type is { Name: "Exception" or "SystemException" } type
            && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true });

    private static bool GoesOn(BlockSyntax block, SemanticModel model) =>
        block.Statements.Count == 0
        || (model.AnalyzeControlFlow(block) is { Succeeded: true } flow
            && (flow.EndPointIsReachable || flow.ExitPoints.Any(static exit => exit is ContinueStatementSyntax)));
}
