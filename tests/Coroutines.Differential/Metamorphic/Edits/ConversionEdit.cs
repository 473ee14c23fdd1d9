using Microsoft.CodeAnalysis;

namespace Coroutines.Differential;

/// <summary>A value that is converted, by a conversion of the user's that logs, before something later is evaluated.</summary>
internal sealed class ConversionEdit : Edit
{
    public override string Name => "conversion";

    public override IEnumerable<Site> Sites(Subject subject) =>
        from one in subject.Reads
        let type = subject.TypeOf(one)!
        where CanConvert(type) && Subject.Written(type) is not null
        select Site.Around(one, pen => Text(pen, Subject.Written(type)!, subject.CanAwait(one)));

    private static (string Before, string After) Text(Pen pen, string type, bool canAwait)
    {
        var (made, last) = ($"Converted<{type}>", pen.Number(canAwait));
        var other = canAwait ? $"await Kit.Of<{type}>(\"{pen.Label()}\", default!)" : "default!";
        return pen.Pick(0, 1, 2, 3, 4, 5, 6, 7) switch
        {
            0 => ($"EditKit.Through<{type}>(", $", {last})"),
            1 => ($"EditKit.ThroughLast<{type}>(value: ({made})(", $"), before: {last})"),
            2 => ($"EditKit.ThroughLast<{type}>(value: ", $", before: {last})"),
            3 => ($"EditKit.ThroughMaybe<{type}>(", $", {last})"),
            4 => ($"EditKit.ThroughAll<{type}>(", $", {other})"),
            5 => ($"EditKit.ThroughPair<{type}>((", $", {last}))"),
            6 => ($"new {made}[] {{ ", $", {other} }}[0].Value"),
            _ => ($"(({made})(", $") + {last})"),
        };
    }

    /// <summary>Whether C# knows conversions of the user's from and to a type: not for an interface or what everything converts to.</summary>
    public static bool CanConvert(ITypeSymbol type) =>
        type is { TypeKind: not (TypeKind.Interface or TypeKind.Dynamic or TypeKind.TypeParameter), SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }
        && type.ToDisplayString() is var text && !text.Contains("Converted", StringComparison.Ordinal);
}
