using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>How the machine of a method is named at a call.</summary>
internal static class MachineTypeText
{
    /// <summary>The machine type of a called method, with the call's type arguments.</summary>
    public static string Of(IMethodSymbol method, SymbolText text) =>
        MachineHome.TypeName(method, OwnerType(method), TypeArguments(method), text);

    /// <summary>The type that declares the method, with the call's type arguments.</summary>
    public static string Owner(IMethodSymbol method, SymbolText text) => text.Type(OwnerType(method));

    private static INamedTypeSymbol OwnerType(IMethodSymbol method) =>
        (INamedTypeSymbol)(ExtensionBlock.Contains(method) ? method.ContainingType.ContainingType : (method.ReducedFrom ?? method).ContainingType)
            .WithNullableAnnotation(NullableAnnotation.None);

    /// <summary>The result type of a coroutine, and the item type of an iterator; null for none.</summary>
    public static string? Result(IMethodSymbol method, SymbolText text) => CoroutineSymbols.ResultType(method.ReturnType) is { } result ? text.Type(result) : null;

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

    public static string Arguments(IReadOnlyCollection<ITypeSymbol> types, SymbolText text) =>
        types.Count == 0 ? "" : "<" + string.Join(", ", types.Select(text.Type)) + ">";
}
