using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// Nobody blocks on the .NET task of a coroutine where it is made: that is the thread whose loop would run it. A handle that was started earlier may
/// have ended, so in ordinary code only a value that comes fresh from a call is told.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockedLoopAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.BlockedLoop];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.InvocationExpression);

    /// <summary>Whether a node blocks on what <c>AsTask</c> or <c>AsValueTask</c> has made of a coroutine just there.</summary>
    public static bool IsOfCoroutine(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        Source(node) is { } source && model.GetTypeInfo(source, token).Type is { } type && (CoroutineSymbols.IsCoroutineType(type) || CoroutineSymbols.IsTask(type));

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (!IsConversion(call) || Blocks(call) is not { } blocks || Source(blocks) is not { } source)
        {
            return;
        }

        var isFresh = Parentheses.Without(source) is InvocationExpressionSyntax or ObjectCreationExpressionSyntax;
        var isInBody = context.ContainingSymbol is IMethodSymbol method && CoroutineSymbols.IsCoroutine(method);
        if ((isFresh || isInBody)
            && !CoroutineBody.IsInFunction(call)
            && IsOfCoroutine(blocks, context.SemanticModel, context.CancellationToken))
        {
            var place = Location.Create(call.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(((MemberAccessExpressionSyntax)call.Expression).Name.SpanStart, blocks.Span.End));
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.BlockedLoop,
                place,
                call.SyntaxTree.GetText(context.CancellationToken).ToString(place.SourceSpan),
                isInBody ? "await it" : "run the loop until it is done: 'CoroutineLoop.Run(...)', or 'RunUntilComplete' of the loop that has it"));
        }
    }

    // `x.AsTask()` and what stands behind it: `.Result`, `.Wait()`, `.GetAwaiter().GetResult()`.
    private static ExpressionSyntax? Blocks(InvocationExpressionSyntax conversion) => Parentheses.With(conversion).Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Parent: not InvocationExpressionSyntax } result => result,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } wait } => wait,
        MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "GetAwaiter",
            Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax get } },
        } => get,
        _ => null,
    };

    private static ExpressionSyntax? Source(SyntaxNode blocks)
    {
        var at = blocks as ExpressionSyntax;
        while (at is not null)
        {
            at = Parentheses.Without(at);
            switch (at)
            {
                case InvocationExpressionSyntax call when IsConversion(call):
                    return ((MemberAccessExpressionSyntax)call.Expression).Expression;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" or "GetResult" or "GetAwaiter" } member }:
                    at = member.Expression;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } member:
                    at = member.Expression;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsConversion(InvocationExpressionSyntax call) =>
        call is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsTask" or "AsValueTask" } };
}
