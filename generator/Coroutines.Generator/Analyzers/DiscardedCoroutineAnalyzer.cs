using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Diagnostics;
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

    private static void Check(OperationAnalysisContext context)
    {
        var value = ((IExpressionStatementOperation)context.Operation).Operation;
        if (value is ISimpleAssignmentOperation { Target: IDiscardOperation } discard)
        {
            value = discard.Value;
        }

        if (IsColdValue(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.DiscardedCoroutine, value.Syntax.GetLocation()));
        }
    }

    // An assignment has the type as well, and discards nothing.
    private static bool IsColdValue(IOperation value) => value switch
    {
        IConditionalAccessOperation access => IsColdValue(access.WhenNotNull),
        IInvocationOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation
            => value.Type is { } type && CoroutineSymbols.IsCoroutineType(type),
        _ => false,
    };
}
