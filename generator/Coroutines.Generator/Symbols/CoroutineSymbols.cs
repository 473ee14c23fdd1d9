using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>Recognizes coroutines and their types, by name, in source and in metadata.</summary>
internal static class CoroutineSymbols
{
    internal const string Namespace = "Coroutines";
    internal const string AttributeMetadataName = "Coroutines.CoroutineAttribute";
    internal const string AssemblyName = "Coroutines";

    /// <summary>Whether the method is marked <c>[Coroutine]</c>, on either part of a partial method.</summary>
    internal static bool IsCoroutine(IMethodSymbol method)
    {
        var definition = Definition(method);
        return FindAttribute(definition) is not null
            || (definition.PartialDefinitionPart is { } first && FindAttribute(first) is not null)
            || (definition.PartialImplementationPart is { } second && FindAttribute(second) is not null);
    }

    /// <summary>The method as declared, in the form that the machine is made for: an extension with its receiver as a parameter.</summary>
    internal static IMethodSymbol Definition(IMethodSymbol method) => ExtensionBlock.Implementation((method.ReducedFrom ?? method).OriginalDefinition);

    /// <summary>Whether the method is marked and returns a cold value, so that its calls can be redirected.</summary>
    internal static bool IsColdCoroutine(IMethodSymbol method) => IsCoroutineType(method.ReturnType) && IsCoroutine(method);

    /// <summary>Whether the method is marked and its calls are redirected to its machine: a cold coroutine, or an iterator.</summary>
    internal static bool IsRedirected(IMethodSymbol method) =>
        (IsCoroutineType(method.ReturnType) || IsAsyncEnumerable(method.ReturnType)) && IsCoroutine(method);

    internal static AttributeData? FindAttribute(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "CoroutineAttribute" } type && IsInNamespace(type))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether the type is <c>Coroutine</c> or <c>Coroutine&lt;T&gt;</c>.</summary>
    internal static bool IsCoroutineType(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Coroutine", Arity: 0 or 1, TypeKind: TypeKind.Struct } named && IsInNamespace(named);

    /// <summary>The machine of what a verb gives, <c>CoroutineOperation&lt;TMachine&gt;</c> or <c>CoroutineOperation&lt;TResult, TMachine&gt;</c>; null for another type.</summary>
    internal static ITypeSymbol? OperationMachine(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "CoroutineOperation", Arity: 1 or 2 } named && IsInNamespace(named)
            ? named.TypeArguments[named.Arity - 1]
            : null;

    /// <summary>Whether a machine of an operation runs from the call on, as those of <c>Gather</c> do: what it gives may be discarded.</summary>
    internal static bool IsStarted(ITypeSymbol machine) =>
        machine.AllInterfaces.Any(static contract => contract is
        {
            Name: "IStartedOperation",
            ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } },
        });

    /// <summary>Whether the type is <c>CoroutineTask</c> or <c>CoroutineTask&lt;T&gt;</c>.</summary>
    internal static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "CoroutineTask", Arity: 0 or 1, TypeKind: TypeKind.Struct } named && IsInNamespace(named);

    /// <summary>Whether the type is what <c>await using</c> enters: it implements <c>ICoroutineScope</c>.</summary>
    internal static bool IsScope(ITypeSymbol type) => Implements(type, "ICoroutineScope");

    /// <summary>Whether the type is what a loop polls: a coroutine, a task, an operation.</summary>
    internal static bool IsMachine(ITypeSymbol type) => Implements(type, "ICoroutineMachine") || OperationMachine(type) is not null;

    private static bool Implements(ITypeSymbol type, string name)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.Name == name && IsInNamespace(implemented))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The <c>T</c> of <c>Coroutine&lt;T&gt;</c>, or null for <c>Coroutine</c>.</summary>
    internal static ITypeSymbol? ResultType(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1 } named ? named.TypeArguments[0] : null;

    /// <summary>Whether the type is <c>IAsyncEnumerable&lt;T&gt;</c>, which a coroutine iterator returns.</summary>
    internal static bool IsAsyncEnumerable(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IAsyncEnumerable", Arity: 1 } named
        && named.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    /// <summary>Whether the type is <c>IAsyncEnumerator&lt;T&gt;</c>.</summary>
    internal static bool IsAsyncEnumerator(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IAsyncEnumerator", Arity: 1 } named
        && named.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    /// <summary>Whether a class, struct, record or interface and every type around it is declared <c>partial</c>; else the first that is not.</summary>
    internal static INamedTypeSymbol? FirstNotPartial(INamedTypeSymbol? type, CancellationToken token)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (!IsPartial(type, token))
            {
                return type;
            }
        }

        return null;
    }

    internal static bool IsPartial(INamedTypeSymbol type, CancellationToken token)
    {
        if (type.TypeKind == TypeKind.Extension)
        {
            return true; // has no such word
        }

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(token) is TypeDeclarationSyntax declaration
                && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return type.DeclaringSyntaxReferences.Length > 0;
    }

    /// <summary>Whether the type or a type around it has type parameters.</summary>
    internal static bool IsInGenericType(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsInNamespace(INamedTypeSymbol type) =>
        type.ContainingType is null && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };
}
