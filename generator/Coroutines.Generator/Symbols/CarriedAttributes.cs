using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Symbols;

/// <summary>Attributes of a coroutine that its machine must have too, so that using it gives the same diagnostics, and only once.</summary>
internal static class CarriedAttributes
{
    private static readonly HashSet<string> Names =
    [
        "System.ObsoleteAttribute",
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute",
        "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
    ];

    public static IReadOnlyList<string> Of(IMethodSymbol method, SymbolText text) =>
        method.GetAttributes()
            .Where(static a => a.AttributeClass is { } type && Names.Contains(type.ToDisplayString()))
            .Select(attribute => Text(attribute, text))
            .ToList();

    private static string Text(AttributeData attribute, SymbolText text)
    {
        var arguments = attribute.ConstructorArguments.Select(static a => a.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(static a => a.Key + " = " + a.Value.ToCSharpString()));
        return "[" + text.Type(attribute.AttributeClass!) + "(" + string.Join(", ", arguments) + ")]";
    }
}
