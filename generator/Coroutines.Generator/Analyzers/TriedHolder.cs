using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Analyzers;

/// <summary>What becomes of the holder in what <c>await TryWaitFor(door.Acquire(), 10)</c> gives: whether it was in time, and the holder.</summary>
internal static class TriedHolder
{
    /// <summary>Whether nobody has the holder, told by the text around the <c>await</c>.</summary>
    public static bool IsDropped(SyntaxNode await)
    {
        var value = Parentheses.With(await);
        return value.Parent switch
        {
            ExpressionStatementSyntax => true,
            AssignmentExpressionSyntax { Left: var target, Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == value => IsDropped(target, statement),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } =>
                !LocalUses.LeaveTheBlock(local, static use => !AsksOnlyWhether(use)),
            _ => AsksOnlyWhether(value),
        };
    }

    // `var (ok, _)`, `(ok, _)`, and `var (ok, held)` where nobody looks at `held`.
    private static bool IsDropped(ExpressionSyntax target, StatementSyntax statement) => target switch
    {
        DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: [_, var holder] } } => IsDropped(holder, statement),
        TupleExpressionSyntax { Arguments: [_, { Expression: DeclarationExpressionSyntax { Designation: var holder } }] } => IsDropped(holder, statement),
        TupleExpressionSyntax { Arguments: [_, { Expression: var holder }] } => IsDiscard(holder),
        _ => IsDiscard(target),
    };

    private static bool IsDropped(VariableDesignationSyntax holder, StatementSyntax statement) => holder switch
    {
        DiscardDesignationSyntax => true,
        SingleVariableDesignationSyntax { Identifier.ValueText: var name } => statement.Parent is { } block
            && !block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name),
        _ => false,
    };

    private static bool IsDiscard(ExpressionSyntax target) => target is IdentifierNameSyntax { Identifier.ValueText: "_" };

    // `.Completed`, `.TryGetValue(out _)`, `is { Completed: true }`.
    private static bool AsksOnlyWhether(SyntaxNode result) => result.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Completed" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TryGetValue", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var holder }] } } => holder switch
        {
            DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax } => true,
            _ => IsDiscard(holder),
        },
        IsPatternExpressionSyntax { Pattern: var pattern } => !pattern.DescendantNodesAndSelf().Any(static node => node is SingleVariableDesignationSyntax),
        _ => false,
    };
}
