using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// A signature as words of a name: <c>__Fetch_Int32</c> for <c>Fetch(int)</c>, <c>__Pair_g2_M0_M1</c> for <c>Pair&lt;T, U&gt;(T, U)</c>. No other
/// signature has the same words, as long as all of them are in the lists below; where one is not, the name needs a hash behind it.
/// </summary>
internal sealed class SignatureWords
{
    // Each stands for the one type of this name that is known to every reader of an assembly.
    private static readonly HashSet<string> KnownTypes =
    [
        "System.Object", "System.String", "System.Boolean", "System.Char", "System.SByte", "System.Byte", "System.Int16", "System.UInt16",
        "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double", "System.Decimal",
        "System.IntPtr", "System.UIntPtr", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.Guid", "System.Uri",
        "System.Type", "System.Exception", "System.Action", "System.Threading.CancellationToken",
    ];

    // What generated members have behind the name of a machine.
    private static readonly HashSet<string> Suffixes =
        ["Virtual", "Base", "Stage", "StageVirtual", "Dynamic", "Call", "VirtualCall", "StartedCall", "TaskCall"];

    private static readonly string[] Endings = ["Array", "Nullable", "Pointer"];

    private static readonly HashSet<string> KnownWords = [.. KnownTypes.Select(static type => type.Substring(type.LastIndexOf('.') + 1))];

    private readonly StringBuilder _name = new("__");

    private SignatureWords(IMethodSymbol method)
    {
        AreUnambiguous = !method.Name.Split('_').Skip(1).Any(IsWord);
        AppendSanitized(_name, method.Name);
        if (method.Arity > 0)
        {
            _name.Append("_g").Append(method.Arity);
        }

        foreach (var parameter in method.Parameters)
        {
            AreUnambiguous &= parameter.RefKind == RefKind.None;
            _name.Append('_');
            AppendType(parameter.Type);
        }
    }

    /// <summary>The words, joined.</summary>
    public string Name => _name.ToString();

    /// <summary>Whether no other signature has the same words.</summary>
    public bool AreUnambiguous { get; private set; }

    public static SignatureWords Of(IMethodSymbol method) => new(method);

    /// <summary>Appends a text with what cannot stand in an identifier, or in the name of a file, replaced.</summary>
    public static void AppendSanitized(StringBuilder name, string text)
    {
        foreach (var character in text)
        {
            name.Append(character is '.' or '<' or '>' or ',' or ' ' or '+' or '`' or ':' or '*' or '?' or '[' or ']' or '(' or ')' or '@' or '&' or '|' or '"' or '/' or '\\'
                ? '_'
                : character);
        }
    }

    private void AppendType(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                AppendType(array.ElementType);
                _name.Append("Array");
                if (array.Rank > 1)
                {
                    _name.Append(array.Rank.ToString(CultureInfo.InvariantCulture));
                }

                break;
            case IPointerTypeSymbol pointer:
                AppendType(pointer.PointedAtType);
                _name.Append("Pointer");
                break;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                AppendType(nullable.TypeArguments[0]);
                _name.Append("Nullable");
                break;
            case IDynamicTypeSymbol:
                _name.Append("Object");
                break;
            case ITypeParameterSymbol parameter:
                _name.Append(parameter.TypeParameterKind == TypeParameterKind.Method ? 'M' : 'T').Append(PlaceOf(parameter));
                break;
            default:
                AppendSanitized(_name, type.Name.Length > 0 ? type.Name : type.TypeKind.ToString());
                AreUnambiguous &= IsKnown(type);
                break;
        }
    }

    private static bool IsKnown(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 0, ContainingType: null, ContainingNamespace: { } space }
        && KnownWords.Contains(type.Name)
        && KnownTypes.Contains(space.ToDisplayString() + "." + type.Name);

    // Its name is no part of the signature.
    private static int PlaceOf(ITypeParameterSymbol parameter)
    {
        var place = parameter.Ordinal;
        for (var outer = parameter.DeclaringType?.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            place += outer.Arity;
        }

        return place;
    }

    // Whether a part of a method's own name could be one that its signature would add.
    private static bool IsWord(string part)
    {
        if (Suffixes.Contains(part) || IsHash(part))
        {
            return true;
        }

        var word = part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return KnownWords.Contains(part)
            || (word is "g" or "M" or "T" && word.Length < part.Length)
            || Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
    }

    private static bool IsHash(string part) => part.Length == 8 && part.All(static digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
