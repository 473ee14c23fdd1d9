using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>Which coroutines are called through a hidden generated member instead of by constructing their machine.</summary>
internal static class CoroutineDispatch
{
    /// <summary>
    /// Whether a call of the method (not by <c>base.</c>) can end in another body than its own, so that it has to go through
    /// <see cref="CoroutineNaming.DispatchName"/>.
    /// </summary>
    internal static bool NeedsDispatch(IMethodSymbol method)
    {
        var definition = CoroutineSymbols.Definition(method);
        if (definition.ContainingType is not { } type)
        {
            return false;
        }

        if (definition.IsStatic)
        {
            return IsStaticVirtual(definition);
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            return DeclaresMember(definition);
        }

        return (definition.IsVirtual || definition.IsAbstract || definition.IsOverride) && !definition.IsSealed && !type.IsSealed;
    }

    /// <summary>Whether the call can end in an override, so that it goes through the hidden virtual member.</summary>
    internal static bool IsDispatched(InvocationExpressionSyntax call, IMethodSymbol method) => NeedsDispatch(method) && !IsBaseCall(call);

    /// <summary>Whether the call goes to exactly the method named, whatever overrides it.</summary>
    internal static bool IsBaseCall(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };

    /// <summary>Whether the method is a static member that is called through a type parameter.</summary>
    internal static bool IsStaticVirtual(IMethodSymbol method) => method.IsStatic && (method.IsAbstract || method.IsVirtual);

    /// <summary>Whether the method's own type declares the dispatch member anew (it overrides no other coroutine).</summary>
    internal static bool DeclaresMember(IMethodSymbol method)
    {
        if (method.IsStatic || method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
        {
            return method.MethodKind != MethodKind.ExplicitInterfaceImplementation && IsStaticVirtual(method);
        }

        return method.ContainingType.TypeKind == TypeKind.Interface
            ? (method.IsVirtual || method.IsAbstract) && !method.IsSealed && method.DeclaredAccessibility != Accessibility.Private
            : (method.IsVirtual || method.IsAbstract || method.IsOverride) && OverriddenCoroutine(method) is null;
    }

    /// <summary>The nearest overridden method that is a coroutine itself.</summary>
    internal static IMethodSymbol? OverriddenCoroutine(IMethodSymbol method) =>
        method.OverriddenMethod is { } overridden && CoroutineSymbols.IsRedirected(overridden) ? overridden : null;

    /// <summary>The members of interfaces, in the containing type's view, that this method implements.</summary>
    internal static ImmutableArray<IMethodSymbol> ImplementedMembers(IMethodSymbol method)
    {
        if (method.ExplicitInterfaceImplementations is { IsEmpty: false } declared)
        {
            return declared;
        }

        var type = method.ContainingType;
        if (type is { TypeKind: TypeKind.Interface })
        {
            return [];
        }

        var implemented = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var candidate in type.AllInterfaces)
        {
            foreach (var member in candidate.GetMembers(method.Name))
            {
                if (member is IMethodSymbol target
                    && target.IsStatic == method.IsStatic
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(target), method))
                {
                    implemented.Add(target);
                }
            }
        }

        return implemented.ToImmutable();
    }
}
