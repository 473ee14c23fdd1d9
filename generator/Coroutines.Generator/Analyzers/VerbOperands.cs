using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Analyzers;

/// <summary>What a verb of the library is given.</summary>
internal static class VerbOperands
{
    /// <summary>Whether a call is of a verb, which <c>Coroutine</c> has: <c>Gather(...)</c>.</summary>
    public static bool IsVerb(IMethodSymbol method) => method is { IsStatic: true, ContainingType: { Name: "Coroutine", Arity: 0 } owner } && CoroutineSymbols.IsInNamespace(owner);

    /// <summary>Whether a call is of the library, told where only the text is at hand.</summary>
    public static bool IsOfLibrary(InvocationExpressionSyntax call, SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ContainingType: { } owner } && CoroutineSymbols.IsInNamespace(owner);

    /// <summary>The operands of a call, with their conversions, and those in lists: <c>Gather([A(), B()])</c>, and what C# makes of many operands.</summary>
    public static IEnumerable<IOperation> Of(IInvocationOperation call) => call.Arguments.SelectMany(static argument => Within(argument.Value));

    /// <summary>What stands in conversions.</summary>
    public static IOperation Converted(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static IEnumerable<IOperation> Within(IOperation value) => Converted(value) switch
    {
        ICollectionExpressionOperation many => many.Elements.SelectMany(Within),
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.SelectMany(Within),
        _ => [value],
    };
}
