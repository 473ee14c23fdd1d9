using System.ComponentModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Integration.Tests.Docs;

/// <summary>Which public members of the runtime there are for users to use, and which of them examples of the pages use.</summary>
internal static class DocsCoverage
{
    /// <summary>Members of the library's own making, or of the language's, that no example can or should call.</summary>
    private static readonly string[] s_notCalledByUsers =
    [
        // The contract of everything that is awaited; `await` calls them.
        "GetAwaiter", "GetResult", "Poll", "Begin",

        // Value equality and text, as every struct has them.
        "Equals", "GetHashCode", "ToString", "Deconstruct", "op_Equality", "op_Inequality",

        // What `await foreach` and `await using` call, and what tells ordinary code that it cannot.
        "DisposeAsync", "GetAsyncEnumerator", "MoveNextAsync", "Current of Enumerator",
    ];

    /// <summary>Types that the generator's code uses; they are public because that code stands in the user's assembly.</summary>
    private static readonly string[] s_forGeneratedCode =
    [
        "CoroutineSupport", "CoroutineMachineAttribute", "CoroutineMethodBuilder", "CoroutineCancellation", "CoroutineTaskAwaiter",
        "ICoroutineIterator", "PooledIterator",
    ];

    /// <summary>The members that users use, as <c>Type.Member</c>; overloads count as one.</summary>
    public static IEnumerable<string> Members(Compilation compilation)
    {
        foreach (INamedTypeSymbol type in Types(AssemblyOf(compilation).GlobalNamespace))
        {
            if (!IsForUsers(type) || s_forGeneratedCode.Contains(type.Name))
            {
                continue;
            }

            foreach (ISymbol member in type.GetMembers().Where(member => IsForUsers(type, member)))
            {
                yield return Name(member);
            }
        }
    }

    /// <summary>The members that an example uses, also those that syntax uses for it.</summary>
    public static IEnumerable<string> Used(Compilation compilation)
    {
        IAssemblySymbol runtime = AssemblyOf(compilation);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                foreach (ISymbol symbol in SymbolsOf(model, node))
                {
                    if (SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, runtime) && symbol.ContainingType is not null)
                    {
                        yield return Name(symbol);
                    }
                }
            }
        }
    }

    private static IEnumerable<ISymbol> SymbolsOf(SemanticModel model, SyntaxNode node)
    {
        switch (node)
        {
            case UsingStatementSyntax { Expression: { } resource }:
                return Disposal(model.GetTypeInfo(resource).Type);
            case UsingStatementSyntax { Declaration: { } resources }:
                return Disposal(model.GetTypeInfo(resources.Type).Type);
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Declaration: { } resources }:
                return Disposal(model.GetTypeInfo(resources.Type).Type);
            case TypeDeclarationSyntax type:
                return model.GetDeclaredSymbol(type)!.AllInterfaces.SelectMany(contract => contract.GetMembers()).Concat(Overridden(model.GetDeclaredSymbol(type)!));
            case ExpressionSyntax or AttributeSyntax when model.GetSymbolInfo(node) is var info:
                ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
                return symbol is null ? [] : [symbol.OriginalDefinition];
            default:
                return [];
        }
    }

    /// <summary>What a type says anew of its base's.</summary>
    private static IEnumerable<ISymbol> Overridden(INamedTypeSymbol type) =>
        type.GetMembers().Select(static member => (ISymbol?)(member as IMethodSymbol)?.OverriddenMethod ?? (member as IPropertySymbol)?.OverriddenProperty).OfType<ISymbol>();

    private static IEnumerable<ISymbol> Disposal(ITypeSymbol? type) =>
        type is null ? [] : type.OriginalDefinition.GetMembers().Where(member => member.Name is "Dispose" or "Enter" or "Exit");

    private static bool IsForUsers(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && !IsHidden(type) && (type.ContainingType is not { } outer || IsForUsers(outer));

    private static bool IsForUsers(INamedTypeSymbol type, ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public
        && member is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor }
        && (!member.IsImplicitlyDeclared || (member is IMethodSymbol { MethodKind: MethodKind.Constructor } && type.TypeKind == TypeKind.Class))
        && !IsHidden(member)
        && !IsOfAHiddenContract(type, member)
        && !s_notCalledByUsers.Contains(member.Name)
        && !s_notCalledByUsers.Contains($"{member.Name} of {type.Name}")
        && !(member is IMethodSymbol { MethodKind: MethodKind.Constructor } && IsMadeByTheLibrary(type));

    /// <summary>Exceptions and results come out of the library; users read them.</summary>
    private static bool IsMadeByTheLibrary(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? up = type; up is not null; up = up.BaseType)
        {
            if (up.Name == nameof(Exception))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(contract => contract.Name == "IEquatable");
    }

    /// <summary>What a machine tells the library of itself; users have it from <c>CoroutineOperation</c>.</summary>
    private static bool IsOfAHiddenContract(INamedTypeSymbol type, ISymbol member) =>
        type.AllInterfaces.Where(IsHidden).SelectMany(static contract => contract.GetMembers())
            .Any(promised => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(promised), member));

    private static bool IsHidden(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(EditorBrowsableAttribute));

    private static string Name(ISymbol member)
    {
        string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : member.Name;
        string type = member.ContainingType.Name;
        return member.ContainingType.ContainingType is { } outer ? $"{outer.Name}.{type}.{name}" : $"{type}.{name}";
    }

    private static IAssemblySymbol AssemblyOf(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Coroutines.CoroutineLoop")!.ContainingAssembly;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(Types)
            .Concat(space.GetTypeMembers().SelectMany(type => type.GetTypeMembers().Prepend(type)));
}
