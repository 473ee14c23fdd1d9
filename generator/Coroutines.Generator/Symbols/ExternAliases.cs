using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// The references that a compilation sees by an extern alias only: what they declare is written behind the alias, and not behind
/// <c>global</c>.
/// </summary>
internal sealed class ExternAliases
{
    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);

    public ExternAliases(Compilation compilation)
    {
        foreach (var reference in compilation.References)
        {
            var aliases = reference.Properties.Aliases;
            if (!aliases.IsDefaultOrEmpty && !aliases.Contains("global") && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
            {
                _names[assembly] = aliases[0];
            }
        }
    }

    /// <summary>Whether any reference has one.</summary>
    public bool Exist => _names.Count > 0;

    /// <summary>The alias of what declares a type, or else <c>global</c>.</summary>
    public string Of(ISymbol type) => type.ContainingAssembly is { } assembly && _names.TryGetValue(assembly, out var alias) ? alias : "global";

    /// <summary>The directives that a generated text needs.</summary>
    public IEnumerable<string> DeclaredFor(string text) =>
        _names.Values.Distinct()
            .Where(alias => text.Contains(alias + "::") && !text.Contains($"extern alias {alias};"))
            .OrderBy(static alias => alias, StringComparer.Ordinal)
            .Select(static alias => $"extern alias {alias};");
}
