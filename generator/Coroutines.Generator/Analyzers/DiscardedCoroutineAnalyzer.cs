using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Analyzers;

/// <summary>A cold coroutine is not thrown away: it would never run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardedCoroutineAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DiscardedCoroutine];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(Check, OperationKind.ExpressionStatement);

    /// <summary>Whether a value of the type is told when it is thrown away.</summary>
    public static bool IsCold(ITypeSymbol type) =>
        CoroutineSymbols.IsCoroutineType(type) || (CoroutineSymbols.OperationMachine(type) is { } machine && !CoroutineSymbols.IsStarted(machine));

    private static void Check(OperationAnalysisContext context)
    {
        var value = ((IExpressionStatementOperation)context.Operation).Operation;
        if (value is ISimpleAssignmentOperation { Target: IDiscardOperation } discard)
        {
            value = discard.Value;
        }

        while (value is IConditionalAccessOperation access)
        {
            value = access.WhenNotNull;
        }

        // An assignment has the type as well, and discards nothing.
        if (value is not (IInvocationOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation) || value.Type is not { } type)
        {
            return;
        }

        if (CoroutineSymbols.IsCoroutineType(type))
        {
            Report(context, "coroutine", "await it, or pass it to CoroutineLoop.Start or Coroutine.CreateTask", FixProperties.Verb + "CreateTask");
        }
        else if (CoroutineSymbols.OperationMachine(type) is { } machine && !CoroutineSymbols.IsStarted(machine))
        {
            Report(context, machine.Name, "await it");
        }
    }

    private static void Report(OperationAnalysisContext context, string what, string mend, string? fix = null)
    {
        var value = ((IExpressionStatementOperation)context.Operation).Operation;
        var place = value is ISimpleAssignmentOperation { Target: IDiscardOperation } discard ? discard.Value : value;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.DiscardedCoroutine, place.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, fix), what, mend));
    }
}
