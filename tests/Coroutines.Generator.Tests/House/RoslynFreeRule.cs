using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.House;

/// <summary>Between what is bound and what is written there are values: no type of Roslyn is named there.</summary>
internal static class RoslynFreeRule
{
    private static readonly string[] s_folders = ["Model/", "Lowering/", "Analysis/", "Emit/"];

    public static IEnumerable<string> Findings(ProductTree product)
    {
        foreach (var file in product.Files.Where(static file => s_folders.Any(folder => file.FilePath.StartsWith(folder, StringComparison.Ordinal))))
        {
            var model = product.Compilation.GetSemanticModel(file);
            foreach (var name in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (TypeOf(model.GetSymbolInfo(name).Symbol) is { } type && IsRoslyn(type))
                {
                    yield return $"{file.FilePath} names {type.Name}";
                }
            }
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field when !IsRoslyn(field.ContainingType) => field.Type,
        IPropertySymbol property when !IsRoslyn(property.ContainingType) => property.Type,
        ITypeSymbol type => type,
        _ => symbol?.ContainingType,
    };

    private static bool IsRoslyn(ITypeSymbol type) => type.ContainingAssembly?.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;
}
