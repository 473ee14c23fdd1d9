using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.House;

/// <summary>
/// A file declares the type that it is named after, what is nested in it, and, if they are internal, what derives from it: the cases of one idea.
/// One that begins with <c>// By arity:</c> and a reason declares types of one name.
/// </summary>
internal static class OneTypeRule
{
    public static IEnumerable<string> Findings(ProductTree product)
    {
        foreach (var file in product.Files)
        {
            var model = product.Compilation.GetSemanticModel(file);
            INamedTypeSymbol[] types =
            [
                .. file.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                    .Where(static node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                    .Select(node => (INamedTypeSymbol)model.GetDeclaredSymbol(node)!),
            ];
            var name = Path.GetFileName(file.FilePath).Split('.')[0];
            var own = types.FirstOrDefault(type => type.Name == name) ?? types.FirstOrDefault();
            var isByArity = file.GetRoot().GetLeadingTrivia().ToString().StartsWith("// By arity: ", StringComparison.Ordinal);
            foreach (var type in types.Where(type => !ReferenceEquals(type, own) && !(isByArity && type.Name == own!.Name) && (type.DeclaredAccessibility == Accessibility.Public || !DerivesFrom(type, own!))))
            {
                yield return $"{file.FilePath}: {type.Name}";
            }
        }
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol first)
    {
        for (var up = type.BaseType; up is not null; up = up.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(up, first))
            {
                return true;
            }
        }

        return false;
    }
}
