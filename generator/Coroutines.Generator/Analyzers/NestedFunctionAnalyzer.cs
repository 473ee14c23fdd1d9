using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Analyzers;

/// <summary>Local functions and lambdas are no coroutines: they capture, and have no name for a machine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NestedFunctionAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LocalFunction, Descriptors.AsyncLambda];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(CheckLocalFunction, OperationKind.LocalFunction);
        context.RegisterOperationAction(CheckLambda, OperationKind.AnonymousFunction);
    }

    private static void CheckLocalFunction(OperationAnalysisContext context)
    {
        var method = ((ILocalFunctionOperation)context.Operation).Symbol;
        if (IsMarked(method) || (method.IsAsync && CoroutineSymbols.IsCoroutineType(method.ReturnType)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.LocalFunction, method.Locations[0], $"The local function '{method.Name}'"));
        }
    }

    private static void CheckLambda(OperationAnalysisContext context)
    {
        var method = ((IAnonymousFunctionOperation)context.Operation).Symbol;
        if (method.IsAsync && CoroutineSymbols.IsCoroutineType(method.ReturnType))
        {
            var syntax = (AnonymousFunctionExpressionSyntax)context.Operation.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.AsyncLambda,
                syntax.AsyncKeyword.GetLocation(),
                "An async lambda cannot be a coroutine",
                "move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'"));
        }
        else if (context.Operation is { Parent: IConversionOperation { Type: { } target }, Syntax: AnonymousFunctionExpressionSyntax { AsyncKeyword: { RawKind: not 0 } word } }
            && CoroutineSymbols.IsCoroutineType(target))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.AsyncLambda, word.GetLocation(), "An async lambda cannot be a coroutine", "move its body to a [Coroutine] method and call that: 'Method()'"));
        }
        else if (CoroutineSymbols.FindAttribute(method)?.ApplicationSyntaxReference is { } attribute)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.LocalFunction, attribute.GetSyntax(context.CancellationToken).GetLocation(), "A lambda"));
        }
    }

    private static bool IsMarked(IMethodSymbol method) => CoroutineSymbols.FindAttribute(method) is not null;
}
