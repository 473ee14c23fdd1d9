using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// A gather that is awaited where it stands, of coroutines that its arguments call: <c>await Gather(A(), B())</c>. Nobody else sees the gather or the
/// values, so the coroutines are children of the task that awaits from the first.
/// </summary>
internal static class ImmediateGather
{
    private const int MostChildren = 8;

    /// <summary>The calls that are the arguments of one whose name is that of a gather, if it is awaited; null if they are not such.</summary>
    public static IReadOnlyList<InvocationExpressionSyntax>? CallsIn(InvocationExpressionSyntax gather)
    {
        if (InvokedNames.NameOf(gather) is not { Identifier.ValueText: "Gather" }
            || gather.ArgumentList.Arguments is not { Count: >= 2 and <= MostChildren } arguments
            || Parentheses.With(gather).Parent is not AwaitExpressionSyntax)
        {
            return null;
        }

        List<InvocationExpressionSyntax> calls = [];
        foreach (var argument in arguments)
        {
            if (argument is not { RefKindKeyword.RawKind: 0, NameColon: null }
                || Parentheses.Without(argument.Expression) is not InvocationExpressionSyntax call
                || ImmediateStart.IsConditional(call))
            {
                return null;
            }

            calls.Add(call);
        }

        return calls;
    }

    /// <summary>Whether the method gathers coroutines with results, one for each parameter.</summary>
    public static bool IsGather(IMethodSymbol method) =>
        method is { Name: "Gather", IsStatic: true, ContainingType: { Name: "Coroutine", Arity: 0 } type, ContainingAssembly.Name: CoroutineSymbols.AssemblyName }
        && CoroutineSymbols.IsInNamespace(type)
        && method.Parameters.Length == method.TypeParameters.Length
        && method.Parameters.All(static parameter => parameter.Type is INamedTypeSymbol { Arity: 1 } coroutine && CoroutineSymbols.IsCoroutineType(coroutine));
}
