using System.Text;
using Coroutines.Generator.Internal;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>Opens the partial declaration of a user's type, with the namespace and the types around it.</summary>
internal static class TypeScope
{
    /// <summary>Opens the scope and returns the number of braces to close.</summary>
    public static int Open(SourceWriter writer, INamedTypeSymbol type) => Open(writer, type.ContainingNamespace, type);

    /// <summary>Opens the scope of a type, or of a namespace alone, and returns the number of braces to close.</summary>
    public static int Open(SourceWriter writer, INamespaceSymbol container, INamedTypeSymbol? type)
    {
        var braces = 0;
        if (!container.IsGlobalNamespace)
        {
            writer.Open($"namespace {SymbolText.Namespace(container)}");
            braces++;
        }

        return braces + OpenTypes(writer, type);
    }

    /// <summary>Opens the type and the types around it, inside their namespace.</summary>
    public static int OpenTypes(SourceWriter writer, INamedTypeSymbol? type, string bases = "")
    {
        var chain = Chain(type);
        foreach (var declared in chain)
        {
            writer.Open($"partial {Keyword(declared)} {SymbolText.Identifier(declared.Name)}{TypeParameters(declared)}{(SymbolEqualityComparer.Default.Equals(declared, type) ? bases : "")}");
        }

        return chain.Count;
    }

    public static void Close(SourceWriter writer, int braces)
    {
        for (; braces > 0; braces--)
        {
            writer.Close();
        }
    }

    /// <summary>The modifiers of an accessibility, with a blank behind, or nothing for an explicit implementation.</summary>
    public static string Accessibility(Accessibility accessibility) => accessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public ",
        Microsoft.CodeAnalysis.Accessibility.Internal => "internal ",
        Microsoft.CodeAnalysis.Accessibility.Protected => "protected ",
        Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "protected internal ",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal => "private protected ",
        _ => "private ",
    };

    /// <summary>A type behind those around it, the outermost first.</summary>
    internal static Stack<INamedTypeSymbol> Chain(INamedTypeSymbol? type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (; type is not null; type = type.ContainingType)
        {
            chain.Push(type);
        }

        return chain;
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };

    private static string TypeParameters(INamedTypeSymbol type)
    {
        if (type.Arity == 0)
        {
            return string.Empty;
        }

        var text = new StringBuilder("<");
        foreach (var parameter in type.TypeParameters)
        {
            text.Append(text.Length > 1 ? ", " : string.Empty);
            text.Append(parameter.Variance switch { VarianceKind.In => "in ", VarianceKind.Out => "out ", _ => string.Empty });
            text.Append(SymbolText.Identifier(parameter.Name));
        }

        return text.Append('>').ToString();
    }
}
