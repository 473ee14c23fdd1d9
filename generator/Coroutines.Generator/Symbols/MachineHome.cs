using Microsoft.CodeAnalysis;
using Access = Microsoft.CodeAnalysis.Accessibility;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// Where a machine stands: in the type of its method, or beside it where C# allows no nested type, which is in an interface with a
/// variant type parameter and in all within it (CS8427). Beside means beside the outermost such interface; there the machine has the
/// type parameters of the interfaces before its own.
/// </summary>
internal static class MachineHome
{
    /// <summary>Whether the machine stands beside the method's type.</summary>
    public static bool IsBeside(IMethodSymbol definition) => OutermostVariant(definition.ContainingType) is not null;

    /// <summary>Whether a machine beside the type could not name it.</summary>
    public static bool IsHidden(INamedTypeSymbol type) =>
        Inside(type).Skip(1).Any(static inner => inner.DeclaredAccessibility is Access.Private or Access.Protected);

    /// <summary>The type around the machine; null for a namespace.</summary>
    public static INamedTypeSymbol? Of(IMethodSymbol definition) =>
        OutermostVariant(definition.ContainingType) is { } variant ? variant.ContainingType : definition.ContainingType;

    /// <summary>A type behind those around it, from the outermost variant interface on: what a machine stands beside.</summary>
    public static IEnumerable<INamedTypeSymbol> Inside(INamedTypeSymbol type) =>
        OutermostVariant(type) is { } variant
            ? TypeScope.Chain(type).SkipWhile(outer => !SymbolEqualityComparer.Default.Equals(outer, variant))
            : [];

    /// <summary>The name that the machine is declared with.</summary>
    public static string Name(IMethodSymbol definition) =>
        CoroutineNaming.MachineName(definition) + (IsBeside(definition) ? "_" + CoroutineNaming.Hash(CoroutineSymbols.Definition(definition)) : string.Empty);

    /// <summary>The machine's type parameters.</summary>
    public static IReadOnlyList<ITypeParameterSymbol> TypeParameters(IMethodSymbol definition) =>
        [.. Inside(definition.ContainingType).SelectMany(static type => type.TypeParameters), .. definition.TypeParameters];

    /// <summary>The machine's accessibility, with a blank behind.</summary>
    public static string Accessibility(IMethodSymbol definition)
    {
        var types = Inside(definition.ContainingType).Select(static type => type.DeclaredAccessibility).ToList();
        return TypeScope.Accessibility(
            types.Count == 0 ? definition.DeclaredAccessibility
            : types[0] == Access.Public && types.Any(static one => one != Access.Public) ? Access.Internal
            : types[0]);
    }

    /// <summary>The machine of a method in another assembly, if it has one.</summary>
    public static INamedTypeSymbol? Find(IMethodSymbol definition) =>
        ((INamespaceOrTypeSymbol?)Of(definition) ?? definition.ContainingNamespace).GetTypeMembers(Name(definition)).FirstOrDefault();

    /// <summary>The machine's type with the type arguments of a method or call.</summary>
    public static string TypeName(IMethodSymbol method, INamedTypeSymbol owner, IReadOnlyList<ITypeSymbol> arguments, SymbolText text)
    {
        var definition = CoroutineSymbols.Definition(method);
        var home = owner.WithNullableAnnotation(NullableAnnotation.None);
        var around = OutermostVariant(owner) is not { } variant ? text.Type(home)
            : variant.ContainingType is { } type ? text.Type(type)
            : owner.ContainingNamespace.IsGlobalNamespace ? text.Aliases.Of(owner) + ":"
            : text.Aliases.Of(owner) + "::" + SymbolText.Namespace(owner.ContainingNamespace);
        IReadOnlyCollection<ITypeSymbol> all = [.. Inside(owner).SelectMany(static inner => inner.TypeArguments), .. arguments];
        return around + (around.EndsWith(":", StringComparison.Ordinal) ? ":" : ".") + Name(definition) + MachineTypeText.Arguments(all, text);
    }

    private static INamedTypeSymbol? OutermostVariant(INamedTypeSymbol type)
    {
        INamedTypeSymbol? found = null;
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            found = IsVariant(outer) ? outer : found;
        }

        return found;
    }

    private static bool IsVariant(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.TypeParameters.Any(static parameter => parameter.Variance != VarianceKind.None);
}
