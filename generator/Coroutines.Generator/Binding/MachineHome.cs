using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Where a machine stands: in the type of its method, or beside it where C# allows no nested type, which is in an interface with a
/// variant type parameter (CS8427). There it has the type parameters of the interface before its own.
/// </summary>
internal static class MachineHome
{
    /// <summary>Whether the machine stands beside the method's type.</summary>
    public static bool IsBeside(IMethodSymbol definition) => IsVariant(definition.ContainingType);

    /// <summary>Whether C# allows no machine for a method in the type, nor beside it.</summary>
    public static bool IsNowhere(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (IsVariant(outer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type around the machine; null for a namespace.</summary>
    public static INamedTypeSymbol? Of(IMethodSymbol definition) => IsBeside(definition) ? definition.ContainingType.ContainingType : definition.ContainingType;

    /// <summary>The name that the machine is declared with.</summary>
    public static string Name(IMethodSymbol definition) =>
        CoroutineNaming.MachineName(definition) + (IsBeside(definition) ? "_" + CoroutineNaming.Hash(CoroutineSymbols.Definition(definition)) : string.Empty);

    /// <summary>The machine's type parameters.</summary>
    public static IReadOnlyList<ITypeParameterSymbol> TypeParameters(IMethodSymbol definition) =>
        IsBeside(definition) ? [.. definition.ContainingType.TypeParameters, .. definition.TypeParameters] : definition.TypeParameters;

    /// <summary>The machine's accessibility, with a blank behind.</summary>
    public static string Accessibility(IMethodSymbol definition) =>
        TypeScope.Accessibility(IsBeside(definition) ? definition.ContainingType.DeclaredAccessibility : definition.DeclaredAccessibility);

    /// <summary>The machine of a method in another assembly, if it has one.</summary>
    public static INamedTypeSymbol? Find(IMethodSymbol definition) =>
        ((INamespaceOrTypeSymbol?)Of(definition) ?? definition.ContainingNamespace).GetTypeMembers(Name(definition)).FirstOrDefault();

    /// <summary>The machine's type with the type arguments of a method or call.</summary>
    public static string TypeName(IMethodSymbol method, INamedTypeSymbol owner, IReadOnlyList<ITypeSymbol> arguments, SymbolText text)
    {
        var definition = CoroutineSymbols.Definition(method);
        var home = owner.WithNullableAnnotation(NullableAnnotation.None);
        var isBeside = IsBeside(definition);
        var around = !isBeside ? text.Type(home)
            : owner.ContainingType is { } type ? text.Type(type)
            : owner.ContainingNamespace.IsGlobalNamespace ? ExternAliases.Of(owner) + ":"
            : ExternAliases.Of(owner) + "::" + SymbolText.Namespace(owner.ContainingNamespace);
        IReadOnlyCollection<ITypeSymbol> all = isBeside ? [.. owner.TypeArguments, .. arguments] : arguments;
        return around + (around.EndsWith(":", StringComparison.Ordinal) ? ":" : ".") + Name(definition) + MachineTypeText.Arguments(all, text);
    }

    private static bool IsVariant(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.TypeParameters.Any(static parameter => parameter.Variance != VarianceKind.None);
}
