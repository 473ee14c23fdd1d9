using System.Collections.Immutable;
using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Generator.Analyzers;

/// <summary>A call outside coroutine bodies has a form and a target for which an interceptor can be written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallNotInterceptableAnalyzer : InvocationRule
{
    private const string InCoroutine = "call it from a coroutine";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.CallNotInterceptable, Descriptors.PrivateTypeInGenericType];

    /// <inheritdoc/>
    protected override void Check(IMethodSymbol method, InvocationExpressionSyntax invocation, OperationAnalysisContext context)
    {
        if (CoroutineDispatch.IsStaticVirtual(method) || !IsOutside(invocation, context))
        {
            return;
        }

        var definition = CoroutineSymbols.Definition(method);
        switch (CallPlacer.Place(definition, context.Compilation))
        {
            case CallPlacement.PrivateTypeInGenericType:
                ReportOriginalCall(context, invocation, Descriptors.PrivateTypeInGenericType, method.Name, GenericType(definition));
                return;
            case CallPlacement.Unreachable:
                ReportOriginalCall(
                    context, invocation, Descriptors.CallNotInterceptable, method.Name, "it or a type in its signature is protected in another assembly", InCoroutine);
                return;
        }

        if (context.Operation.SemanticModel?.GetInterceptableLocation(invocation, context.CancellationToken) is null)
        {
            ReportOriginalCall(context, invocation, Descriptors.CallNotInterceptable, method.Name, "C# offers no interception for this form of call", InCoroutine);
        }
    }

    private static string GenericType(IMethodSymbol method)
    {
        var type = method.ContainingType;
        while (type is { Arity: 0, ContainingType: not null })
        {
            type = type.ContainingType;
        }

        return type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
    }
}
