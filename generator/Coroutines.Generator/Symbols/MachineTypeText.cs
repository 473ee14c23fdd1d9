using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>How the machine of a method is named at a call.</summary>
internal static class MachineTypeText
{
    /// <summary>The machine type of a called method, with the call's type arguments.</summary>
    public static string Of(IMethodSymbol method) =>
        MachineHome.TypeName(method, OwnerType(method), TypeArguments(method), SymbolText.Plain);

    /// <summary>The type that declares the method, with the call's type arguments.</summary>
    public static string Owner(IMethodSymbol method) => SymbolText.Plain.Type(OwnerType(method));

    private static INamedTypeSymbol OwnerType(IMethodSymbol method) =>
        (INamedTypeSymbol)(ExtensionBlock.Contains(method) ? method.ContainingType.ContainingType : (method.ReducedFrom ?? method).ContainingType)
            .WithNullableAnnotation(NullableAnnotation.None);

    /// <summary>What identifies the machine in the call graph: its name without type arguments.</summary>
    public static string Key(IMethodSymbol method) => CoroutineNaming.SignatureKey(CoroutineSymbols.Definition(method));

    /// <summary>The type arguments of a call, those included that an extension took from its receiver.</summary>
    public static IReadOnlyList<ITypeSymbol> TypeArguments(IMethodSymbol method)
    {
        if (method.ReducedFrom is not { } reduced)
        {
            return ExtensionBlock.Contains(method) ? [.. method.ContainingType.TypeArguments, .. method.TypeArguments] : method.TypeArguments;
        }

        var rest = new Queue<ITypeSymbol>(method.TypeArguments);
        return reduced.TypeParameters.Select(p => method.GetTypeInferredDuringReduction(p) ?? rest.Dequeue()).ToList();
    }

    public static string Arguments(IReadOnlyCollection<ITypeSymbol> types, SymbolText? text = null) =>
        types.Count == 0 ? "" : "<" + string.Join(", ", types.Select((text ?? SymbolText.Plain).Type)) + ">";
}
