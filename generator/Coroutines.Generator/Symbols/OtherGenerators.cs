using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// Whether another source generator may make what a body has errors without. Generators do not see each other's files, so a name of that kind looks
/// like one that is mistyped. What tells them apart is a partial type that somebody is asked to complete: by an attribute on it or on a member.
/// </summary>
internal static class OtherGenerators
{
    // What C#, the runtime and this generator understand themselves.
    private static readonly HashSet<string> Understood =
    [
        "System", "System.ComponentModel", "System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.Reflection",
        "System.Runtime.CompilerServices", "System.Runtime.Versioning", "System.Threading", CoroutineSymbols.Namespace,
    ];

    /// <summary>Whether every error of the body may be such a name.</summary>
    public static bool Explain(IEnumerable<Diagnostic> errors, IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token)
    {
        if (AreAskedFor(method.ContainingType))
        {
            return true;
        }

        foreach (var error in errors)
        {
            var place = declaration.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
            var statement = place.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)declaration;
            if (!statement.DescendantNodes().OfType<ExpressionSyntax>().Any(part => IsOfCompletedType(part, model, token) || IsHidden(part, method, model, token)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHidden(ExpressionSyntax part, IMethodSymbol method, SemanticModel model, CancellationToken token) =>
        HiddenType.Home(part, method, node => model.GetSymbolInfo(node, token).Symbol) is not null;

    private static bool IsOfCompletedType(ExpressionSyntax part, SemanticModel model, CancellationToken token) =>
        AreAskedFor(model.GetTypeInfo(part, token).Type as INamedTypeSymbol)
        || (part is NameSyntax && AreAskedFor(model.GetSymbolInfo(part, token).Symbol as INamedTypeSymbol));

    private static bool AreAskedFor(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.Locations.Any(static place => place.IsInSource) && IsCompleted(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCompleted(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(static part => part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(static word => word.ValueText == "partial"))
        && (type.DeclaringSyntaxReferences.Any(static part => IsCodeBehind(part.SyntaxTree.FilePath))
            || type.BaseType is IErrorTypeSymbol
            || type.GetAttributes().Any(IsForeign)
            || type.GetMembers().Any(static member => member.GetAttributes().Any(IsForeign)));

    // The other part of the type, with its base type, is made of the markup.
    private static bool IsCodeBehind(string path) =>
        path.EndsWith(".razor.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".cshtml.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".xaml.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".axaml.cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsForeign(AttributeData attribute) =>
        attribute.AttributeClass is { } type
        && (type is IErrorTypeSymbol || !Understood.Contains(type.ContainingNamespace.ToDisplayString()));
}
