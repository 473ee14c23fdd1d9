using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// Members of extension blocks. What runs is a static method of the class around the block, which takes the block's receiver and type
/// parameters before its own; the machine is made for that method.
/// </summary>
internal static class ExtensionBlock
{
    // Compilers newer than the one that the generator is built against tell it. An older one knows the blocks as a preview.
    private static readonly Func<IMethodSymbol, IMethodSymbol?>? AssociatedImplementation =
        typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation")?.GetMethod is { } getter
            ? (Func<IMethodSymbol, IMethodSymbol?>)Delegate.CreateDelegate(typeof(Func<IMethodSymbol, IMethodSymbol?>), getter)
            : null;

    /// <summary>Whether the method is declared in a block; what a compiler knows of which it does not tell the implementation stays one.</summary>
    public static bool Contains(IMethodSymbol method) => method.ContainingType is { TypeKind: TypeKind.Extension };

    /// <summary>The definition of the static method that a member of a block stands for, where the compiler tells it; any other method is itself.</summary>
    public static IMethodSymbol Implementation(IMethodSymbol definition) =>
        Contains(definition) && AssociatedImplementation?.Invoke(definition) is { } implementation ? implementation.OriginalDefinition : definition;

    /// <summary>The parameters that a body names, in the order of the method that runs: for a member of a block, its receiver first.</summary>
    public static ImmutableArray<IParameterSymbol> BodyParameters(IMethodSymbol method, SyntaxNode body, SemanticModel model, CancellationToken token)
    {
        if (body.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax block } declaration
            || model.GetDeclaredSymbol(declaration, token) is not IMethodSymbol member
            || !Contains(member))
        {
            return method.Parameters;
        }

        var receiver = member.IsStatic ? null : block.ParameterList!.Parameters[0];
        return receiver is null ? member.Parameters : member.Parameters.Insert(0, model.GetDeclaredSymbol(receiver, token)!);
    }
}
