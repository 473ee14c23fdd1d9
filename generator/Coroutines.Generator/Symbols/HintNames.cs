using System.Text;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// The names of generated files: readable, the same in every run, and unique, by a hash of what the file is for. Short enough, in bytes,
/// for every file system: builds write these files out if they are asked to.
/// </summary>
internal static class HintNames
{
    // A file's name may have 255 bytes; behind this stand the hash and what kind of file it is.
    private const int MaxBytes = 160;

    /// <summary>The file of one method.</summary>
    public static string Of(IMethodSymbol method)
    {
        var definition = CoroutineNaming.Canonical(CoroutineSymbols.Definition(method));
        return Of($"{Display(definition.ContainingType)}.{definition.Name}", CoroutineNaming.SignatureKey(definition));
    }

    /// <summary>The file of one type.</summary>
    public static string Of(INamedTypeSymbol type) => Of(Display(type), type.GetDocumentationCommentId() ?? Display(type));

    /// <summary>A readable name, cut to the bytes that a file's name may have before its hash.</summary>
    public static string Cut(string name)
    {
        var bytes = 0;
        for (var at = 0; at < name.Length; at++)
        {
            var isPair = char.IsHighSurrogate(name[at]) && at + 1 < name.Length && char.IsLowSurrogate(name[at + 1]);
            bytes += isPair ? 4 : name[at] < 0x80 ? 1 : name[at] < 0x800 ? 2 : 3;
            if (bytes > MaxBytes)
            {
                return name.Substring(0, at);
            }

            at += isPair ? 1 : 0;
        }

        return name;
    }

    private static string Of(string display, string key)
    {
        var name = new StringBuilder();
        foreach (var part in display.Split('.'))
        {
            name.Append(name.Length == 0 ? string.Empty : ".");
            SignatureWords.AppendSanitized(name, part);
        }

        return Cut(name.ToString()) + "." + CoroutineNaming.Hash(key) + ".g.cs";
    }

    private static string Display(INamedTypeSymbol? type) =>
        type?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) ?? string.Empty;
}
