using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>What the lowering has to know of a type.</summary>
internal static class TypeText
{
    public static TypeRef Reference(ITypeSymbol? type, SymbolText text) => type switch
    {
        null => new TypeRef("object?", 8, Form: TypeForm.Nullable),
        { SpecialType: SpecialType.System_Void } => TypeRef.Void,
        _ when ErrorTypes.AreUnnamedIn(type) => TypeRef.Untyped,
        _ when UnspeakableType.Is(type) => new TypeRef("object?", 8, Form: TypeForm.Nullable, Sample: UnspeakableType.Sample(type, text)),
        _ => new TypeRef(text.Type(type), SizeOf(type, 0), type.IsRefLikeType, IsValueType: type.IsValueType, Form: FormOf(type)),
    };

    private static TypeForm FormOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => TypeForm.Boolean,
        {
            SpecialType: SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Single or SpecialType.System_Double
        } => TypeForm.Scalar,
        { TypeKind: TypeKind.Dynamic, NullableAnnotation: not NullableAnnotation.Annotated } => TypeForm.Dynamic,
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { NullableAnnotation: NullableAnnotation.Annotated } => TypeForm.Nullable,
        _ => TypeForm.Other,
    };

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
