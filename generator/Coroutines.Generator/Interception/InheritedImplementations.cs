using System.Collections.Immutable;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Interception;

/// <summary>
/// The coroutines of interfaces that a class implements by inheriting: the base class does not know the interface, so the hidden
/// member has to be implemented in the class that brings both together.
/// </summary>
internal static class InheritedImplementations
{
    public static ImmutableArray<(IMethodSymbol Member, IMethodSymbol Implementation)> Of(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.BaseType is not { SpecialType: SpecialType.None } baseType || type.AllInterfaces.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<(IMethodSymbol Member, IMethodSymbol Implementation)>();
        foreach (var candidate in type.AllInterfaces)
        {
            if (baseType.AllInterfaces.Contains(candidate, SymbolEqualityComparer.Default))
            {
                continue;
            }

            foreach (var member in candidate.GetMembers())
            {
                if (member is IMethodSymbol { IsStatic: false } method
                    && CoroutineSymbols.IsColdCoroutine(method)
                    && CoroutineDispatch.DeclaresMember(method.OriginalDefinition)
                    && type.FindImplementationForInterfaceMember(method) is IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface } implementation
                    && !SymbolEqualityComparer.Default.Equals(implementation.ContainingType, type)
                    && CoroutineSymbols.IsColdCoroutine(implementation))
                {
                    found.Add((method, implementation));
                }
            }
        }

        return found.ToImmutable();
    }
}
