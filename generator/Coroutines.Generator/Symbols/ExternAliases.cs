using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// The references that a compilation sees by an extern alias only: what they declare is written behind the alias, and not behind
/// <c>global</c>. Holds for the compilation that the thread is generating for.
/// </summary>
internal static class ExternAliases
{
    private static readonly ConditionalWeakTable<Compilation, Dictionary<ISymbol, string>> Known = new();

    [ThreadStatic]
    private static Dictionary<ISymbol, string>? current;

    /// <summary>Whether any reference has one.</summary>
    public static bool Exist => current is { Count: > 0 };

    /// <summary>Makes a compilation the one that the thread generates for.</summary>
    public static void Use(Compilation compilation) => current = Known.GetValue(compilation, Find);

    /// <summary>The alias of what declares a type, or else <c>global</c>.</summary>
    public static string Of(ISymbol type) =>
        current is not null && type.ContainingAssembly is { } assembly && current.TryGetValue(assembly, out var alias) ? alias : "global";

    /// <summary>The directives that a generated text needs.</summary>
    public static IEnumerable<string> DeclaredFor(string text) =>
        Exist
            ? current!.Values.Distinct().Where(alias => text.Contains(alias + "::") && !text.Contains($"extern alias {alias};")).OrderBy(static alias => alias, StringComparer.Ordinal).Select(static alias => $"extern alias {alias};")
            : [];

    private static Dictionary<ISymbol, string> Find(Compilation compilation)
    {
        var found = new Dictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        foreach (var reference in compilation.References)
        {
            var aliases = reference.Properties.Aliases;
            if (!aliases.IsDefaultOrEmpty && !aliases.Contains("global") && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                found[assembly] = aliases[0];
            }
        }

        return found;
    }
}
