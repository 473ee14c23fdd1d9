using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Validity;

/// <summary>
/// Whether a method gets generated members at all. A method that does not pass has an error of its own (an analyzer's, or
/// C#'s), or its file has, so nothing is generated for it, and nothing that refers to what is not generated.
/// </summary>
internal static class GeneratedMembers
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
            && !ExtensionBlock.Contains(definition)
            && !SignatureErrors.Exist(definition)
            && Passes(type, token);
    }

    /// <summary>Whether the type can be given another part, with generated members.</summary>
    internal static bool Passes(INamedTypeSymbol type, CancellationToken token) =>
        CoroutineSymbols.FirstNotPartial(type, token) is null
        && TypeScope.Chain(type).All(static one => !one.IsFileLocal && one.CanBeReferencedByName && !one.TypeParameters.Any(ErrorTypes.AreIn))
        && !BrokenDeclarations.Hold(type, token);

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
            ? Passes(definition, token) && (CoroutineDispatch.OverriddenCoroutine(definition) is not { } overridden || HasDispatchMember(overridden, compilation, token))
            : !definition.ContainingType.GetMembers(CoroutineNaming.DispatchName(definition)).IsEmpty;
    }

    /// <summary>Whether what the call is redirected to exists.</summary>
    internal static bool HasTarget(InvocationExpressionSyntax call, IMethodSymbol method, Compilation compilation, CancellationToken token) =>
        CoroutineDispatch.IsDispatched(call, method) ? HasDispatchMember(method, compilation, token) : HasMachine(method, compilation, token);

    private static bool IsAsync(IMethodSymbol method) => method.IsAsync || method.PartialImplementationPart is { IsAsync: true };

    private static bool HasBody(IMethodSymbol method) =>
        !method.IsAbstract && !method.IsExtern && (!method.IsPartialDefinition || method.PartialImplementationPart is not null);

    private static bool IsBodyless(IMethodSymbol method) => method.IsAbstract;
}
