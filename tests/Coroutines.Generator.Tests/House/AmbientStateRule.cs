using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.House;

/// <summary>Nothing is read back from the thread or its context, but the loop that runs on it.</summary>
internal static class AmbientStateRule
{
    /// <summary>The type whose fields may be a thread's.</summary>
    private const string Loop = "CoroutineLoop";

    public static IEnumerable<string> Findings(ProductTree product) =>
        from file in product.Files
        let model = product.Compilation.GetSemanticModel(file)
        from variable in file.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>().SelectMany(static field => field.Declaration.Variables)
        let field = (IFieldSymbol)model.GetDeclaredSymbol(variable)!
        where IsAmbient(field) && field.ContainingType.Name != Loop
        select $"{file.FilePath}: {field.Name}";

    private static bool IsAmbient(IFieldSymbol field) =>
        field.GetAttributes().Any(static one => one.AttributeClass?.Name == nameof(ThreadStaticAttribute))
        || field.Type is INamedTypeSymbol { Name: "ThreadLocal" or "AsyncLocal", Arity: 1 };
}
