using System.Linq;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>What the lowering has to know of a type.</summary>
internal static class TypeText
{
    public static TypeRef Reference(ITypeSymbol? type) => type switch
    {
        null => new TypeRef("object?", 8),
        { SpecialType: SpecialType.System_Void } => TypeRef.Void,
        _ when IsUnspeakable(type) => new TypeRef("object?", 8, Sample: Sample(type)),
        _ => new TypeRef(SymbolText.Plain.Type(type), SizeOf(type, 0), type.IsRefLikeType, IsValueType: type.IsValueType),
    };

    /// <summary>Whether the type cannot be written down: it is, or contains, an anonymous type.</summary>
    public static bool IsUnspeakable(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } => true,
        IArrayTypeSymbol array => IsUnspeakable(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnspeakable) || (named.ContainingType is { } outer && IsUnspeakable(outer)),
        _ => false,
    };

    // An expression whose type is the given one, for type inference alone; null where there is none.
    private static string? Sample(ITypeSymbol type)
    {
        switch (type)
        {
            case { IsAnonymousType: true }:
                var members = type.GetMembers().OfType<IPropertySymbol>().Select(static p => (p.Name, Value: IsUnspeakable(p.Type) ? Sample(p.Type) : "default(" + SymbolText.Plain.Type(p.Type) + ")!")).ToList();
                return members.Any(static m => m.Value is null) ? null : "new { " + string.Join(", ", members.Select(static m => SymbolText.Identifier(m.Name) + " = " + m.Value)) + " }";
            case IArrayTypeSymbol { Rank: 1 } array:
                return Sample(array.ElementType) is { } element ? "new[] { " + element + " }" : null;
            case INamedTypeSymbol { Name: "IEnumerable" or "List", TypeArguments: [var item] } named when Sample(item) is { } one:
                return "global::System.Linq.Enumerable." + (named.Name == "List" ? "ToList(new[] { " + one + " })" : "Skip(new[] { " + one + " }, 0)");
            default:
                return null;
        }
    }

    /// <summary>An estimate in bytes, good enough to decide whether a child machine is stored in place.</summary>
    public static int SizeOf(ITypeSymbol type, int depth)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte:
                return 1;
            case SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16:
                return 2;
            case SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single:
                return 4;
            case SpecialType.System_Decimal:
                return 16;
        }

        if (type.TypeKind == TypeKind.Enum && type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            return SizeOf(underlying, depth);
        }

        if (type.TypeKind == TypeKind.TypeParameter)
        {
            return type.IsReferenceType ? 8 : 16;
        }

        if (type.TypeKind != TypeKind.Struct || depth > 6 || type.SpecialType != SpecialType.None)
        {
            return 8;
        }

        var size = 0;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (!field.IsStatic && !field.IsConst)
            {
                size += System.Math.Max(4, SizeOf(field.Type, depth + 1));
            }
        }

        return System.Math.Max(1, size);
    }
}
