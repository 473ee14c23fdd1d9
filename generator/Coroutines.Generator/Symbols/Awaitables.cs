using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>What an await gives, where C# is not asked or does not say.</summary>
internal static class Awaitables
{
    /// <summary>The members by which C# awaits a value of the type; null where it has none of its own.</summary>
    public static (IMethodSymbol? GetAwaiter, IMethodSymbol? GetResult) PatternOf(ITypeSymbol type)
    {
        var getAwaiter = Method(type, "GetAwaiter");
        return (getAwaiter, getAwaiter is null ? null : Method(getAwaiter.ReturnType, "GetResult"));
    }

    /// <summary>
    /// The type of a call, or of the await of one, whose method is known though an argument is not; null where the method is not known either. C# gives such
    /// an expression no type.
    /// </summary>
    public static ITypeSymbol? TypeOf(ExpressionSyntax expression, SymbolTable symbols, WellKnownTypes types)
    {
        switch (Parentheses.Without(expression))
        {
            case AwaitExpressionSyntax wait when TypeOf(wait.Expression, symbols, types) is { } awaited:
                return CoroutineSymbols.IsCoroutineType(awaited) ? CoroutineSymbols.ResultType(awaited)
                    : types.MachineResult(awaited) ?? PatternOf(awaited).GetResult?.ReturnType;
            case InvocationExpressionSyntax call when symbols.Of(call) is IMethodSymbol method:
                return method.ReturnType;
            default:
                return null;
        }
    }

    private static IMethodSymbol? Method(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.Length == 0) is { } found)
            {
                return found;
            }
        }

        return type.AllInterfaces.SelectMany(contract => contract.GetMembers(name)).OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.Length == 0);
    }
}
