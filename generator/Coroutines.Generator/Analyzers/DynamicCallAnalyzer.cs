using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Interception;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>Outside coroutine bodies a coroutine is better not called with dynamic arguments: what runs then is chosen at run time, past the interceptors.</summary>
/// <remarks>A call on a dynamic receiver names no method, so it cannot be told from any other.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DynamicCallAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DynamicCall];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(Check, OperationKind.DynamicInvocation);

    private static void Check(OperationAnalysisContext context)
    {
        if (context.Operation is not { Syntax: InvocationExpressionSyntax invocation, SemanticModel: { } model }
            || InvokedNames.NameOf(invocation) is not { } name)
        {
            return;
        }

        if (CallSiteBinder.IsInCoroutineBody(invocation, model, context.CancellationToken))
        {
            return; // the copy of the body chooses among methods that stage machines
        }

        var info = model.GetSymbolInfo(invocation, context.CancellationToken);

        var candidates = info.CandidateSymbols.IsEmpty ? model.GetMemberGroup(invocation.Expression, context.CancellationToken) : info.CandidateSymbols;
        foreach (var candidate in candidates)
        {
            if (candidate is IMethodSymbol method && CoroutineSymbols.IsColdCoroutine(method))
            {
                context.ReportDiagnostic(OriginalCall.Create(Descriptors.DynamicCall, name.Identifier.GetLocation(), context.Options, method.Name));
                return;
            }
        }
    }
}
