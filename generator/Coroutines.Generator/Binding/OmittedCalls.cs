using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Calls that C# leaves out with their arguments: of <c>[Conditional]</c> methods whose symbols are not defined, and of partial ones without a body.</summary>
internal static class OmittedCalls
{
    public static bool Contain(InvocationExpressionSyntax call, ISymbol? called) =>
        (called as IMethodSymbol)?.OriginalDefinition is { ReturnsVoid: true } method
        && (IsWithoutBody(method.ReducedFrom ?? method) || IsConditional(method.ReducedFrom ?? method, call.SyntaxTree));

    private static bool IsWithoutBody(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null, IsExtern: false, DeclaredAccessibility: Accessibility.Private };

    private static bool IsConditional(IMethodSymbol method, SyntaxTree tree)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        var symbols = method.GetAttributes()
            .Where(static one => one.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } })
            .Select(static one => one.ConstructorArguments is [{ Value: string symbol }] ? symbol : "")
            .ToList();
        return symbols.Count > 0 && !symbols.Exists(symbol => IsDefined(symbol, tree));
    }

    // C# allows #define and #undef before the first token only.
    private static bool IsDefined(string symbol, SyntaxTree tree)
    {
        var isDefined = tree.Options.PreprocessorSymbolNames.Contains(symbol);
        foreach (var trivia in tree.GetRoot().GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            isDefined = trivia.GetStructure() switch
            {
                DefineDirectiveTriviaSyntax { IsActive: true } define when define.Name.ValueText == symbol => true,
                UndefDirectiveTriviaSyntax { IsActive: true } undefine when undefine.Name.ValueText == symbol => false,
                _ => isDefined,
            };
        }

        return isDefined;
    }
}
