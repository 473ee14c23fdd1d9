using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A scope that a coroutine makes is entered: by <c>await using</c>, here or wherever it is handed on to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeNotEnteredAnalyzer : BodyRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ScopeNotEntered];

    private protected override ImmutableArray<SyntaxKind> Kinds => [SyntaxKind.ExpressionStatement, SyntaxKind.LocalDeclarationStatement];

    private protected override bool IsSuspect(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax statement => Makes(Dropped(statement)),
        LocalDeclarationStatementSyntax local => local.UsingKeyword == default
            && local.Declaration.Variables.Any(static one => one.Initializer is { } value && Makes(value.Value)),
        _ => false,
    };

    private protected override void Check(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is ExpressionStatementSyntax statement)
        {
            CheckValue(Dropped(statement), context);
            return;
        }

        foreach (var variable in ((LocalDeclarationStatementSyntax)context.Node).Declaration.Variables)
        {
            if (variable.Initializer is { Value: var value } && Makes(value) && !LocalUses.LeaveTheBlock(variable, EntersOrHandsOn))
            {
                CheckValue(value, context);
            }
        }
    }

    private static void CheckValue(ExpressionSyntax value, SyntaxNodeAnalysisContext context)
    {
        if (context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type is { } type && CoroutineSymbols.IsScope(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ScopeNotEntered, value.GetLocation(), type.Name, type.Name switch
            {
                "CoroutineTaskGroup" => "nobody waits for its tasks and their errors are lost",
                "TimeoutScope" => "it limits nothing",
                _ => "its block never begins",
            }));
        }
    }

    private static ExpressionSyntax Dropped(ExpressionStatementSyntax statement) =>
        statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var value } ? value : statement.Expression;

    private static bool Makes(ExpressionSyntax value) => value is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax;

    // A member of a scope is asked or called; but who enters it by hand, and who gets it, is on his own.
    private static bool EntersOrHandsOn(IdentifierNameSyntax use) =>
        use.Parent is not MemberAccessExpressionSyntax member || member.Expression != use || member.Name.Identifier.ValueText is "Enter" or "Exit";
}
