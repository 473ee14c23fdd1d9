using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine blocks no thread: its loop has but one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCallAnalyzer : BodyRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BlockingCall];

    private protected override ImmutableArray<SyntaxKind> Kinds => [SyntaxKind.InvocationExpression, SyntaxKind.SimpleMemberAccessExpression];

    private protected override bool IsSuspect(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => InvokedNames.NameOf(call) is { } name && BlockingMembers.HasName(name.Identifier.ValueText) && !TakesNoTime(call),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Parent: not InvocationExpressionSyntax } member => !IsInNameOf(member),
        _ => false,
    };

    private protected override void Check(SyntaxNodeAnalysisContext context)
    {
        if (context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol is { } symbol
            && BlockingMembers.Find(symbol) is { } member
            && !KnownEnds.AreKnown(context.Node, symbol)
            && !BlockedLoopAnalyzer.IsOfCoroutine(context.Node, context.SemanticModel, context.CancellationToken))
        {
            var name = context.Node is InvocationExpressionSyntax call ? InvokedNames.NameOf(call)! : ((MemberAccessExpressionSyntax)context.Node).Name;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.BlockingCall,
                name.Identifier.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, member.Fix),
                member.Text,
                member.Mend));
        }
    }

    // `Wait(0)` asks, and `Sleep(0)` yields.
    private static bool TakesNoTime(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Any(static argument => argument.Expression switch
    {
        LiteralExpressionSyntax { Token.Value: 0 } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Zero", Expression: var owner } => owner.ToString().EndsWith("TimeSpan", StringComparison.Ordinal),
        _ => false,
    });

    private static bool IsInNameOf(SyntaxNode node) => node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };
}
