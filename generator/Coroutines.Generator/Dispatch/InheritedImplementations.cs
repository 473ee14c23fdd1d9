using System.Collections.Immutable;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Dispatch;

/// <summary>
/// The coroutines of interfaces that a class implements by inheriting: the base class does not know the interface, so the hidden
/// member has to be implemented in the class that brings both together. And the static ones that a type implements by an ordinary
/// method: the hidden member of the interface cannot fall back to a method of whatever type it was called on.
/// </summary>
internal static class InheritedImplementations
{
    public static ImmutableArray<(IMethodSymbol Member, IMethodSymbol Implementation)> Of(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.AllInterfaces.IsEmpty)
        {
            return [];
        }

        var known = type.BaseType is { SpecialType: SpecialType.None } baseType ? baseType.AllInterfaces : [];
        var found = ImmutableArray.CreateBuilder<(IMethodSymbol Member, IMethodSymbol Implementation)>();
        foreach (var candidate in type.AllInterfaces)
        {
            if (known.Contains(candidate, SymbolEqualityComparer.Default))
            {
                continue;
            }

            foreach (var member in candidate.GetMembers())
            {
                if (member is IMethodSymbol method
                    && CoroutineSymbols.IsRedirected(method)
                    && CoroutineDispatch.DeclaresMember(method.OriginalDefinition)
                    && type.FindImplementationForInterfaceMember(method) is IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface } implementation
                    && (CoroutineSymbols.IsRedirected(implementation)
                        ? !SymbolEqualityComparer.Default.Equals(implementation.ContainingType, type)
                        : method.IsStatic))
                {
                    found.Add((method, implementation));
                }
            }
        }

        return found.ToImmutable();
    }
}
