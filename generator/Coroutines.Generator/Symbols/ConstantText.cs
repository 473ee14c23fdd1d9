using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Symbols;

/// <summary>Constants as expressions of their type.</summary>
internal static class ConstantText
{
    public static string Of(ITypeSymbol type, object? value, SymbolText text)
    {
        var name = text.Type(type);
        switch (value)
        {
            case null:
                return type.IsReferenceType ? "null" : "default(" + name + ")";
            case double number when double.IsNaN(number) || double.IsInfinity(number):
                return "double." + NonFinite(number);
            case float number when float.IsNaN(number) || float.IsInfinity(number):
                return "float." + NonFinite(number);
            case double number:
                return number.ToString("R", CultureInfo.InvariantCulture) + "d";
            case float number:
                return number.ToString("R", CultureInfo.InvariantCulture) + "f";
            case decimal number:
                return number.ToString(CultureInfo.InvariantCulture) + "m";
        }

        var literal = SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!;
        return value is string or bool or char or int && type.TypeKind != TypeKind.Enum
            ? literal
            : "(" + name + ")(" + literal + (value is ulong ? "ul" : value is long ? "l" : "") + ")";
    }

    /// <summary>A constant as an operand of anything: as a name would be.</summary>
    public static string Operand(ITypeSymbol type, object? value, SymbolText text)
    {
        var constant = value is null && type.IsReferenceType ? "(" + text.Type(type) + ")null!" : Of(type, value, text);
        return constant[0] is '(' or '-' ? "(" + constant + ")" : constant;
    }

    private static string NonFinite(double value) =>
        double.IsNaN(value) ? "NaN" : value > 0 ? "PositiveInfinity" : "NegativeInfinity";
}
