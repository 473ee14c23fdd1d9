using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>The types that binding asks for, each found once in a compilation.</summary>
internal sealed class WellKnownTypes(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, WellKnownTypes> Known = new();

    public Compilation Compilation { get; } = compilation;

    public INamedTypeSymbol? Machine { get; } = compilation.GetTypeByMetadataName("Coroutines.ICoroutineMachine");

    public INamedTypeSymbol? MachineOfT { get; } = compilation.GetTypeByMetadataName("Coroutines.ICoroutineMachine`1");

    public INamedTypeSymbol? Suspension { get; } = compilation.GetTypeByMetadataName("Coroutines.ICoroutineSuspension");

    public INamedTypeSymbol? Scope { get; } = compilation.GetTypeByMetadataName("Coroutines.ICoroutineScope");

    public INamedTypeSymbol? List { get; } = compilation.GetTypeByMetadataName("System.Collections.Generic.List`1");

    public INamedTypeSymbol? Disposable { get; } = compilation.GetTypeByMetadataName("System.IDisposable");

    public INamedTypeSymbol? AsyncDisposable { get; } = compilation.GetTypeByMetadataName("System.IAsyncDisposable");

    public INamedTypeSymbol? OperationCanceledException { get; } = compilation.GetTypeByMetadataName("System.OperationCanceledException");

    public static WellKnownTypes Of(Compilation compilation) => Known.GetValue(compilation, static key => new WellKnownTypes(key));

    /// <summary>The result of a type that the runtime can poll: void, T, or null if it is no machine.</summary>
    public ITypeSymbol? MachineResult(ITypeSymbol type)
    {
        ITypeSymbol? result = null;
        foreach (var contract in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, MachineOfT))
            {
                return contract.TypeArguments[0];
            }

            if (SymbolEqualityComparer.Default.Equals(contract, Machine))
            {
                result = Compilation.GetSpecialType(SpecialType.System_Void);
            }
        }

        return result;
    }

    public bool Implements(ITypeSymbol type, INamedTypeSymbol? contract)
    {
        if (contract is null)
        {
            return false;
        }

        if (SymbolEqualityComparer.Default.Equals(type, contract))
        {
            return true;
        }

        foreach (var candidate in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, contract))
            {
                return true;
            }
        }

        return type is ITypeParameterSymbol parameter && ImplementsByConstraint(parameter, contract);
    }

    private bool ImplementsByConstraint(ITypeParameterSymbol parameter, INamedTypeSymbol contract)
    {
        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (Implements(constraint, contract))
            {
                return true;
            }
        }

        return false;
    }
}
