using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A coroutine sleeps by its loop's clock. A delay that has no end, or names its clock, is meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DelayOfTasksAnalyzer : BodyRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DelayOfTasks];

    private protected override ImmutableArray<SyntaxKind> Kinds => [SyntaxKind.InvocationExpression];

    private protected override bool IsSuspect(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call && InvokedNames.NameOf(call)?.Identifier.ValueText == "Delay" && (IsAwaited(call) || TakerOf(call) is not null);

    private protected override void Check(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { Name: "Delay", ContainingType: { Name: "Task", Arity: 0 } type } method
            && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
            && !method.Parameters.Any(static one => one.Type.Name == "TimeProvider")
            && !IsEndless(call.ArgumentList.Arguments[0].Expression, context)
            && (TakerOf(call) is not { } taker || VerbOperands.IsOfLibrary(taker, context)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.DelayOfTasks, call.Expression.GetLocation()));
        }
    }

    private static bool IsAwaited(InvocationExpressionSyntax call)
    {
        var value = Parentheses.With(call);
        if (value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
        {
            value = Parentheses.With(configured);
        }

        return value.Parent is AwaitExpressionSyntax;
    }

    // `Gather(Task.Delay(5), Work())`, `Race([Work(), Task.Delay(5)])`: the call that is given it.
    private static InvocationExpressionSyntax? TakerOf(InvocationExpressionSyntax call)
    {
        var value = Parentheses.With(call).Parent;
        return (value is ExpressionElementSyntax { Parent: CollectionExpressionSyntax many } ? Parentheses.With(many).Parent : value) is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker } ? taker : null;
    }

    private static bool IsEndless(ExpressionSyntax time, SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetConstantValue(time, context.CancellationToken) is { HasValue: true, Value: -1 }
        || (time is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InfiniteTimeSpan" });
}
