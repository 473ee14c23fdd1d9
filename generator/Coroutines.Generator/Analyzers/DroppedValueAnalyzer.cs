using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// <c>Gather</c> and <c>Race</c> of mixed kinds take what has no value, and everything awaitable converts to that. Where the conversion drops one it is
/// written out.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedValueAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DroppedValue];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("Gather" or "Race") || !VerbOperands.IsVerb(call.TargetMethod))
        {
            return;
        }

        foreach (var operand in VerbOperands.Of(call))
        {
            if (Dropping(operand) is { } conversion)
            {
                Check(Written(conversion.Operand), call.TargetMethod, context);
            }
        }
    }

    // The conversion to what has no value, which C# has put in.
    private static IConversionOperation? Dropping(IOperation value)
    {
        for (; value is IConversionOperation conversion; value = conversion.Operand)
        {
            if (conversion is { IsImplicit: true, OperatorMethod.ReturnType: INamedTypeSymbol target } && IsUntyped(target))
            {
                return conversion;
            }
        }

        return null;
    }

    private static void Check(IOperation operand, IMethodSymbol verb, OperationAnalysisContext context)
    {
        if (operand.Type is INamedTypeSymbol source && Awaitables.PatternOf(source).GetResult is { ReturnsVoid: false } result && Mend(source) is var (text, kind))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.DroppedValue,
                operand.Syntax.GetLocation(),
                kind is null ? null : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, kind),
                verb.Name,
                result.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                text));
        }
    }

    // A task of .NET's goes to its base class first.
    private static IOperation Written(IOperation operand)
    {
        while (operand is IConversionOperation { IsImplicit: true } inner)
        {
            operand = inner.Operand;
        }

        return operand;
    }

    private static bool IsUntyped(INamedTypeSymbol target) =>
        target is { Name: "CoroutineAwaitable" or "Coroutine" or "CoroutineTask", Arity: 0 } && CoroutineSymbols.IsInNamespace(target);

    private static (string Text, string? Kind)? Mend(INamedTypeSymbol source) => source.Name switch
    {
        "Coroutine" or "CoroutineOperation" => ("append '.Discard()'", FixProperties.Discard),
        "CoroutineTask" => ("append '.AsUntyped()'", FixProperties.AsUntyped),
        "CoroutineFuture" => ("append '.Task.AsUntyped()'", null),
        "Task" => ("cast it to 'Task'", null),
        _ => null,
    };
}
