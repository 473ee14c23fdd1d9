using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.House;

/// <summary>A public name spells <c>Cancel</c>, <c>Canceled</c> and <c>Cancellation</c> as .NET does; <c>Cancelling</c> and <c>Uncancel</c> are asyncio's.</summary>
internal static partial class SpellingRule
{
    public static IEnumerable<string> Findings(ProductTree product) => Public(product.Compilation.Assembly.GlobalNamespace)
        .SelectMany(static symbol => Names(symbol).Where(static name => Misspelt().IsMatch(name)).Select(name => Text(symbol, name)));

    private static IEnumerable<ISymbol> Public(INamespaceOrTypeSymbol scope) => scope.GetMembers()
        .Where(static member => member is INamespaceSymbol || member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
        .Where(static member => member is not IMethodSymbol { AssociatedSymbol: not null })
        .SelectMany(static member => member is INamespaceOrTypeSymbol inner and not ITypeSymbol { TypeKind: TypeKind.Delegate } ? Public(inner).Prepend(inner) : [member]);

    private static IEnumerable<string> Names(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => [.. method.Parameters.Select(static parameter => parameter.Name), method.Name],
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type => [.. invoke.Parameters.Select(static parameter => parameter.Name), type.Name],
        _ => [symbol.Name],
    };

    private static string Text(ISymbol symbol, string name)
    {
        var text = symbol.ContainingType is { } type ? $"{type.Name}.{symbol.Name}" : symbol.Name;
        return name == symbol.Name ? text : $"{text}({name})";
    }

    [GeneratedRegex("cancelled|canceling|cancelation", RegexOptions.IgnoreCase)]
    private static partial Regex Misspelt();
}
