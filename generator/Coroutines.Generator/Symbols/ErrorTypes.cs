using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>Types that C# does not know or that have no name yet. Whoever wrote them has the error; generated text that names them would repeat it.</summary>
internal static class ErrorTypes
{
    /// <summary>Whether the type is one, or is made of one.</summary>
    public static bool AreIn(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => AreIn(array.ElementType),
        IPointerTypeSymbol pointer => AreIn(pointer.PointedAtType),
        INamedTypeSymbol { IsUnboundGenericType: false } named => AreIn(named),
        _ => false,
    };

    /// <summary>Whether the type is one that has not even a name, or is made of one.</summary>
    public static bool AreUnnamedIn(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol error => error.Name is "" or "?" or "var",
        IArrayTypeSymbol array => AreUnnamedIn(array.ElementType),
        INamedTypeSymbol { IsUnboundGenericType: false } named => named.TypeArguments.Any(AreUnnamedIn),
        _ => false,
    };

    /// <summary>Whether a type parameter has no name, or a constraint that is one.</summary>
    public static bool AreIn(ITypeParameterSymbol parameter) =>
        parameter.Name.Length == 0 || parameter.ConstraintTypes.Any(static type => AreIn(type));

    /// <summary>Whether C# may refuse the type for its arguments' sake, or as the type of a variable.</summary>
    public static bool MayMisfit(ITypeSymbol type) =>
        type is INamedTypeSymbol named && (named.IsStatic || named.TypeParameters.Any(static parameter =>
            !parameter.ConstraintTypes.IsEmpty || parameter.HasReferenceTypeConstraint || parameter.HasValueTypeConstraint || parameter.HasConstructorConstraint));

    private static bool AreIn(INamedTypeSymbol type)
    {
        foreach (var argument in type.TypeArguments)
        {
            if (AreIn(argument))
            {
                return true;
            }
        }

        return type.ContainingType is { } outer && AreIn(outer);
    }
}
