using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// The names of generated members. A name follows from the method's own signature: members that are added to a library later
/// change none that its compiled callers use, and a compilation that knows only a reference assembly computes the same one.
/// </summary>
internal static class CoroutineNaming
{
    private const int MaxLength = 120;
    private const string DispatchSuffix = "_Virtual";

    // Each call asks for the name.
    private static readonly ConditionalWeakTable<IMethodSymbol, string> MachineNames = new();

    /// <summary>The machine of a method: <c>__Fetch_Int32</c>, with <c>_g1</c> for one type parameter.</summary>
    internal static string MachineName(IMethodSymbol definition)
    {
        var method = Canonical(definition);
        return MachineNames.GetValue(method, static key =>
        {
            var words = SignatureWords.Of(key);
            return NeedsHash(key, words) || IsTaken(key, words.Name) ? Cap(words.Name) + "_" + Hash(key) : words.Name;
        });
    }

    /// <summary>The hidden virtual member through which calls of an interface, abstract or virtual coroutine are dispatched.</summary>
    internal static string DispatchName(IMethodSymbol method)
    {
        var root = Canonical(method);
        while (CoroutineDispatch.OverriddenCoroutine(root) is { } overridden)
        {
            root = Canonical(overridden);
        }

        return MachineName(root) + DispatchSuffix;
    }

    /// <summary>The private interface that stands for the indexers and events of a method's base type.</summary>
    internal static string BaseInterfaceName(IMethodSymbol method) => MachineName(method) + "_Base";

    /// <summary>The internal member of a generic type that stages the machine of a method which other types cannot reach.</summary>
    internal static string BridgeName(IMethodSymbol method) => MachineName(method) + "_Stage";

    /// <summary>As <see cref="BridgeName"/>, by virtual dispatch.</summary>
    internal static string VirtualBridgeName(IMethodSymbol method) => MachineName(method) + "_StageVirtual";

    /// <summary>Eight hexadecimal digits of the method's signature, the same in source and in metadata.</summary>
    internal static string Hash(IMethodSymbol definition) => Hash(SignatureKey(definition));

    /// <summary>Eight hexadecimal digits of a text (FNV-1a), the same on every machine and run.</summary>
    internal static string Hash(string value)
    {
        var hash = 2166136261u;
        foreach (var character in value)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The signature as a key: the documentation id, which names containing types, arity and parameter types.</summary>
    internal static string SignatureKey(IMethodSymbol method)
    {
        var definition = Canonical(method);
        var key = definition.GetDocumentationCommentId() ?? definition.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return definition.ContainingType is { IsFileLocal: true } type ? key + "@" + type.MetadataName : key;
    }

    /// <summary>The declaration that speaks for a method: the definition, and of a partial one its defining part.</summary>
    internal static IMethodSymbol Canonical(IMethodSymbol method)
    {
        var definition = CoroutineSymbols.Definition(method);
        return definition.PartialDefinitionPart ?? definition;
    }

    private static bool NeedsHash(IMethodSymbol method, SignatureWords words) =>
        !words.AreUnambiguous
        || words.Name.Length > MaxLength
        || method.MethodKind == MethodKind.ExplicitInterfaceImplementation
        || words.Name is "__arglist" or "__makeref" or "__reftype" or "__refvalue";

    // A member of the user's that has the machine's name cannot give way. Whoever reads the assembly may not see
    // that member, but sees that neither a machine nor, where there is no body, a dispatch member has the name.
    private static bool IsTaken(IMethodSymbol method, string name)
    {
        if (method.ContainingType is not { } type)
        {
            return false;
        }

        return method.DeclaringSyntaxReferences.IsEmpty
            ? !MachineHome.IsBeside(method) && !type.GetTypeMembers(name).Any(IsMachine) && type.GetMembers(name + DispatchSuffix).IsEmpty
            : type.GetMembers(name).Any(static member => member is not INamedTypeSymbol nested || !IsMachine(nested));
    }

    private static bool IsMachine(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "CoroutineMachineAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static string Cap(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var length = char.IsHighSurrogate(name[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return name.Substring(0, length);
    }
}
