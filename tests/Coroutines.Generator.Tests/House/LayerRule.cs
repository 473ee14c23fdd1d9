using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.House;

/// <summary>A layer names only those above it in its list.</summary>
internal static class LayerRule
{
    /// <summary><c>Memory -> Core: File.cs names Type</c>; of a type whose parts lie in several layers it is the member that is named.</summary>
    public static IEnumerable<string> Findings(ProductTree product, Layers layers)
    {
        foreach (var file in product.Files)
        {
            var model = product.Compilation.GetSemanticModel(file);
            var from = layers.Of(file.FilePath);
            foreach (var name in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (from is not null && Named(model.GetSymbolInfo(name).Symbol) is { } symbol && Home(symbol, layers) is { } to && !layers.MayName(from, to))
                {
                    yield return $"{from} -> {to}: {Path.GetFileName(file.FilePath)} names {Text(symbol, layers)}";
                }
            }
        }
    }

    /// <summary>Files that no layer of the list holds.</summary>
    public static IEnumerable<string> Homeless(ProductTree product, Layers layers) =>
        product.Files.Select(static file => file.FilePath).Where(file => layers.Of(file) is null);

    /// <summary>What the list names and the product does not have; a layer has no folder until something moves there.</summary>
    public static IEnumerable<string> Vacant(ProductTree product, Layers layers) =>
        layers.Places.Except(layers.Names).Where(place => !product.Files.Any(file => file.FilePath == place || file.FilePath.StartsWith(place + "/", StringComparison.Ordinal)));

    private static ISymbol? Named(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => null,
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.OriginalDefinition,
        _ => null,
    };

    // Of several declarations the highest in the list counts: who may name that one names the type. A member without a declaration is where its type is.
    private static string? Home(ISymbol symbol, Layers layers) =>
        LayersOf(symbol, layers).MinBy(layers.Rank) ?? (symbol.ContainingType is { } type ? Home(type, layers) : null);

    private static string[] LayersOf(ISymbol symbol, Layers layers) =>
        [.. symbol.DeclaringSyntaxReferences.Select(part => layers.Of(part.SyntaxTree.FilePath)).OfType<string>().Distinct()];

    private static string Text(ISymbol symbol, Layers layers)
    {
        if (symbol is INamedTypeSymbol type)
        {
            return type.ContainingType is { } outer ? Text(outer, layers) + "." + type.Name : type.Name;
        }

        var text = Text(symbol.ContainingType, layers);
        return symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } && LayersOf(symbol.ContainingType, layers).Length > 1 ? $"{text}.{symbol.Name}" : text;
    }
}
