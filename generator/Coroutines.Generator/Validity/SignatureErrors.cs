using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Validity;

/// <summary>Whether a signature is half-typed or contradicts another one, so that generated members of the same signature would have the error again.</summary>
internal static class SignatureErrors
{
    public static bool Exist(IMethodSymbol method) =>
        method.Name.Length == 0
        || IsIncomplete(method.ReturnType)
        || method.TypeParameters.Any(ErrorTypes.AreIn)
        || method.Parameters.Any(static parameter => parameter.Name.Length == 0 || IsIncomplete(parameter.Type))
        || method.Parameters.Select(static parameter => parameter.Name).Distinct().Count() < method.Parameters.Length
        || (method.ContainingType.IsStatic && !method.IsStatic)
        || (method.PartialImplementationPart is { } implementation && implementation.IsStatic != method.IsStatic)
        || (method.IsOverride && !Overrides(method, method.OverriddenMethod))
        || HasTwin(method);

    private static bool IsIncomplete(ITypeSymbol type) => type is INamedTypeSymbol { IsUnboundGenericType: true } || ErrorTypes.AreIn(type);

    private static bool Overrides(IMethodSymbol method, IMethodSymbol? overridden) =>
        overridden is { IsStatic: false, IsSealed: false }
        && (overridden.IsVirtual || overridden.IsAbstract || overridden.IsOverride)
        && (overridden.DeclaredAccessibility == method.DeclaredAccessibility
            || (overridden.DeclaredAccessibility, method.DeclaredAccessibility) is (Accessibility.ProtectedOrInternal, Accessibility.Protected))
        && overridden.ReturnType.GetDocumentationCommentId() == method.ReturnType.GetDocumentationCommentId();

    // Declared twice (CS0111): the machines would have one name.
    private static bool HasTwin(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name).Any(member =>
        member is IMethodSymbol other
        && other.Arity == method.Arity
        && other.Parameters.Length == method.Parameters.Length
        && !SymbolEqualityComparer.Default.Equals(other, method)
        && !SymbolEqualityComparer.Default.Equals(other, method.PartialDefinitionPart ?? method.PartialImplementationPart)
        && CoroutineNaming.SignatureKey(other) == CoroutineNaming.SignatureKey(method));
}
