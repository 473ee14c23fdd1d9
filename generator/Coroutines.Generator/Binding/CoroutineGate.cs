using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Whether a method gets generated members at all. A method that does not pass has an error of its own (an analyzer's, or
/// C#'s), so nothing is generated for it, and nothing that refers to what is not generated.
/// </summary>
internal static class CoroutineGate
{
    /// <summary>Whether the signature is one that a machine or a dispatch member can be generated for.</summary>
    internal static bool Passes(IMethodSymbol method, CancellationToken token)
    {
        var definition = CoroutineSymbols.Definition(method);
        return definition.ContainingType is { } type
            && definition.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
            && (CoroutineSymbols.IsCoroutineType(definition.ReturnType) || CoroutineSymbols.IsAsyncEnumerable(definition.ReturnType))
            && (HasBody(definition) ? IsAsync(definition) : IsBodyless(definition))
            && !(HasBody(definition) && MachineHome.IsHidden(type))
            && !type.IsFileLocal
            && !ExtensionBlock.Contains(definition)
            && IsComplete(definition)
            && CoroutineSymbols.FirstNotPartial(type, token) is null;
    }

    /// <summary>Whether the method of this compilation or another one has a machine that generated code can construct.</summary>
    internal static bool HasMachine(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        var definition = CoroutineSymbols.Definition(method);
        return SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly)
            ? HasBody(definition) && Passes(definition, token)
            : MachineHome.Find(definition) is not null;
    }

    /// <summary>Whether the hidden member exists through which the method is dispatched.</summary>
    internal static bool HasDispatchMember(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        var definition = CoroutineSymbols.Definition(method);
        return SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly)
            ? Passes(definition, token)
            : !definition.ContainingType.GetMembers(CoroutineNaming.DispatchName(definition)).IsEmpty;
    }

    // Half-typed signatures: a name or a type is missing, or unknown.
    private static bool IsComplete(IMethodSymbol method)
    {
        if (method.Name.Length == 0
            || HasErrors(method.ReturnType)
            || method.TypeParameters.Any(static parameter => IsUnnamed(parameter) || parameter.ConstraintTypes.Any(HasErrors))
            || (method.ContainingType.IsStatic && !method.IsStatic)
            || (method.PartialImplementationPart is { } implementation && implementation.IsStatic != method.IsStatic)
            || method.Parameters.Select(static parameter => parameter.Name).Distinct().Count() < method.Parameters.Length
            || HasTwin(method))
        {
            return false;
        }

        foreach (var parameter in method.Parameters)
        {
            if (IsUnnamed(parameter) || HasErrors(parameter.Type))
            {
                return false;
            }
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (IsUnnamed(type) || type.TypeParameters.Any(IsUnnamed))
            {
                return false;
            }
        }

        return true;
    }

    // Declared twice (CS0111): the machines would have one name.
    private static bool HasTwin(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name).Any(member =>
        member is IMethodSymbol other
        && other.Arity == method.Arity
        && other.Parameters.Length == method.Parameters.Length
        && !SymbolEqualityComparer.Default.Equals(other, method)
        && !SymbolEqualityComparer.Default.Equals(other, method.PartialDefinitionPart ?? method.PartialImplementationPart)
        && CoroutineNaming.SignatureKey(other) == CoroutineNaming.SignatureKey(method));

    private static bool IsUnnamed(ISymbol symbol) => symbol.Name.Length == 0;

    private static bool HasErrors(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => HasErrors(array.ElementType),
        IPointerTypeSymbol pointer => HasErrors(pointer.PointedAtType),
        INamedTypeSymbol named => named.IsUnboundGenericType || named.TypeArguments.Any(HasErrors),
        _ => false,
    };

    private static bool IsAsync(IMethodSymbol method) => method.IsAsync || method.PartialImplementationPart is { IsAsync: true };

    private static bool HasBody(IMethodSymbol method) =>
        !method.IsAbstract && !method.IsExtern && (!method.IsPartialDefinition || method.PartialImplementationPart is not null);

    private static bool IsBodyless(IMethodSymbol method) => method.IsAbstract;
}
