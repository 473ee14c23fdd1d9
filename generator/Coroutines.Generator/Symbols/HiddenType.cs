using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// A nested type that another generator makes, and that hides one of a base class: <c>SignalName.Died</c> in a class of Godot's, where this generator
/// sees <c>Node.SignalName</c> only, which has no <c>Died</c>.
/// </summary>
internal static class HiddenType
{
    /// <summary>The type in which another generator may make a type of that name; null where what is found has the member.</summary>
    /// <param name="name">What stands before the dot.</param>
    /// <param name="method">The method in whose body it stands.</param>
    /// <param name="symbolOf">What a name stands for.</param>
    public static INamedTypeSymbol? Home(ExpressionSyntax name, IMethodSymbol method, Func<SyntaxNode, ISymbol?> symbolOf)
    {
        if (name.Parent is not MemberAccessExpressionSyntax access
            || access.Expression != name
            || symbolOf(name) is not INamedTypeSymbol { ContainingType: { } owner }
            || symbolOf(access) is not null)
        {
            return null;
        }

        // Written with its type before it, or found from where the method stands.
        var from = name is MemberAccessExpressionSyntax written ? symbolOf(written.Expression) as INamedTypeSymbol : method.ContainingType;
        for (var type = from; type is not null; type = name is MemberAccessExpressionSyntax ? null : type.ContainingType)
        {
            if (IsPartial(type) && Derives(type, owner))
            {
                return type;
            }
        }

        return null;
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(parent, from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(static part => part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(static word => word.ValueText == "partial"));
}
