using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>Decides where the interceptor of a coroutine's calls can stand.</summary>
internal static class CallPlacer
{
    public static CallPlacement Place(IMethodSymbol method, Compilation compilation)
    {
        var definition = CoroutineSymbols.Definition(method);
        var type = definition.ContainingType;
        var isSource = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        var reachable = IsReachable(definition, compilation);
        if (isSource && !CoroutineSymbols.IsInGenericType(type) && !(type.TypeKind == TypeKind.Interface && reachable))
        {
            return CallPlacement.InType;
        }

        if (reachable)
        {
            return CallPlacement.TopLevel;
        }

        if (!isSource)
        {
            return CallPlacement.Unreachable;
        }

        return NeedsBridge(definition, compilation) ? CallPlacement.ThroughBridge : CallPlacement.PrivateTypeInGenericType;
    }

    /// <summary>Whether the method is hidden in a generic type that top-level code can name, with a signature that it can name.</summary>
    public static bool NeedsBridge(IMethodSymbol definition, Compilation compilation) =>
        CoroutineSymbols.IsInGenericType(definition.ContainingType)
        && definition.ContainingType.TypeKind != TypeKind.Interface
        && definition.MethodKind != MethodKind.ExplicitInterfaceImplementation
        && !compilation.IsSymbolAccessibleWithin(definition, compilation.Assembly)
        && compilation.IsSymbolAccessibleWithin(definition.ContainingType, compilation.Assembly)
        && IsSignatureReachable(definition, compilation);

    private static bool IsReachable(IMethodSymbol definition, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(definition, compilation.Assembly) && IsSignatureReachable(definition, compilation);

    private static bool IsSignatureReachable(IMethodSymbol definition, Compilation compilation)
    {
        bool Reaches(ITypeSymbol type) => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

        return Reaches(definition.ReturnType)
            && definition.Parameters.All(parameter => Reaches(parameter.Type))
            && definition.TypeParameters.All(parameter => parameter.ConstraintTypes.All(Reaches));
    }
}
