using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// The names of generated members. A name depends on the signature alone and on overloads that every reader of the assembly
/// can see, so that another compilation, which may know only a reference assembly, computes the same one.
/// </summary>
internal static class CoroutineNaming
{
    private const int MaxLength = 120;
    private const string DispatchSuffix = "_Virtual";

    // A collision is looked for among all members of the type, and each call asks for the name.
    private static readonly ConditionalWeakTable<IMethodSymbol, string> MachineNames = new();

    /// <summary>The machine of a method: <c>__Fetch_Int32</c>, with <c>_g1</c> for one type parameter.</summary>
    internal static string MachineName(IMethodSymbol definition)
    {
        var method = Canonical(definition);
        return MachineNames.GetValue(method, static key =>
        {
            var name = BaseName(key);
            return NeedsHash(key, name) || IsHidden(key, name) ? Cap(name) + "_" + Hash(key) : name;
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

    /// <summary>A stable file name for the output of one method, unique within the compilation.</summary>
    internal static string HintName(IMethodSymbol method)
    {
        var definition = Canonical(method);
        return HintName($"{TypeDisplay(definition.ContainingType)}.{definition.Name}", Hash(definition));
    }

    /// <summary>A stable file name for the output of one type, unique within the compilation.</summary>
    internal static string HintName(INamedTypeSymbol type) =>
        HintName(TypeDisplay(type), Hash(type.GetDocumentationCommentId() ?? TypeDisplay(type)));

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

    private static string HintName(string display, string hash)
    {
        var name = new StringBuilder();
        foreach (var part in display.Split('.'))
        {
            name.Append(name.Length == 0 ? string.Empty : ".");
            AppendSanitized(name, part);
        }

        return Cap(name.ToString()) + "." + hash + ".g.cs";
    }

    private static string TypeDisplay(INamedTypeSymbol? type) =>
        type?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) ?? string.Empty;

    private static IMethodSymbol Canonical(IMethodSymbol method)
    {
        var definition = CoroutineSymbols.Definition(method);
        return definition.PartialDefinitionPart ?? definition;
    }

    private static string BaseName(IMethodSymbol method)
    {
        var name = new StringBuilder("__");
        AppendSanitized(name, method.Name);
        if (method.Arity > 0)
        {
            name.Append("_g").Append(method.Arity);
        }

        foreach (var parameter in method.Parameters)
        {
            name.Append('_');
            AppendTypeName(name, parameter.Type);
        }

        return name.ToString();
    }

    private static void AppendTypeName(StringBuilder name, ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                AppendTypeName(name, array.ElementType);
                name.Append("Array");
                break;
            case IPointerTypeSymbol pointer:
                AppendTypeName(name, pointer.PointedAtType);
                name.Append("Pointer");
                break;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                AppendTypeName(name, nullable.TypeArguments[0]);
                name.Append("Nullable");
                break;
            case IDynamicTypeSymbol:
                name.Append("Object");
                break;
            default:
                AppendSanitized(name, type.Name.Length > 0 ? type.Name : type.TypeKind.ToString());
                break;
        }
    }

    private static bool NeedsHash(IMethodSymbol method, string name) =>
        name.Length > MaxLength
        || method.MethodKind == MethodKind.ExplicitInterfaceImplementation
        || name is "__arglist" or "__makeref" or "__reftype" or "__refvalue"
        || Collides(method, name);

    // Members of lower visibility are missing from reference assemblies, so they never change the name of a more visible
    // method: it is the less visible one that gives way. Methods of equal visibility that collide all get the hash.
    private static bool Collides(IMethodSymbol method, string name)
    {
        if (method.ContainingType is not { } type)
        {
            return false;
        }

        var visibility = Visibility(method);
        foreach (var member in type.GetMembers())
        {
            if (Visibility(member) < visibility || SymbolEqualityComparer.Default.Equals(member, method))
            {
                continue;
            }

            switch (member)
            {
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } other
                    when name.StartsWith("__" + other.Name, StringComparison.Ordinal) && BaseName(other) == name:
                    return true;
                case INamedTypeSymbol nested when nested.Name == name:
                    if (!IsMachine(nested))
                    {
                        return true;
                    }

                    break;
                case not INamedTypeSymbol when member.Name == name:
                    return true;
            }
        }

        return false;
    }

    // A less visible member of the user's that has the machine's name cannot give way. Whoever reads the assembly does not see
    // that member, but sees that neither a machine nor, where there is no body, a dispatch member has the name.
    private static bool IsHidden(IMethodSymbol method, string name)
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

    private static int Visibility(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => 2,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => 1,
        _ => 0,
    };

    private static string Cap(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var length = char.IsHighSurrogate(name[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return name.Substring(0, length);
    }

    private static void AppendSanitized(StringBuilder name, string text)
    {
        foreach (var character in text)
        {
            name.Append(character is '.' or '<' or '>' or ',' or ' ' or '+' or '`' or ':' or '*' or '?' or '[' or ']' or '(' or ')' or '@' or '&' or '|' or '"' or '/' or '\\'
                ? '_'
                : character);
        }
    }
}
