namespace Coroutines.Differential;

/// <content>Parentheses around what becomes a temporary, where a cast or a type would look the same.</content>
public sealed partial class RandomProgram
{
    private Choice[] ParenthesisTable() =>
    [
        new("call of value", 4, (p, d) => $"({Of("Func", p, d)})({Int(p, d)})"),
        new("invoke of value", 2, (p, d) => $"({Of("Func", p, d)}).Invoke({Int(p, d)})"),
        new("copy of value", 4, (p, d) => $"(({Of("Square", p, d)}) with {{ Side = {Int(p, d)} }}).Side"),
        new("parenthesized place", 2, (p, d) => $"(({Target(p, d)}) {Pick("=", "+=")} {Int(p, d)})"),
        new("cast of value", 2, (p, d) => $"(int)(({Int(p, d)}))"),
        new("conditional number", 6, (p, d) => $"({Of("int?", p, d)} ?? {Int(p, d)})"),
        new("call of awaited", 4, (p, d) => $"{Awaited("Func", p, d)}({Int(p, d)})", Needs.Await),
        new("copy of awaited", 4, (p, d) => $"({Awaited("Square", p, d)} with {{ Side = {Int(p, d)} }}).Side", Needs.Await),
        new("member of awaited", 3, (p, d) => Pick(
            () => $"{Awaited("Box", p, d)}{Pick("", "!")}.{Pick("F", "P", "Pair.X", "Pair.In.Y")}",
            () => $"{Awaited("Box", p, d)}.Call({Int(p, d)}, {Int(p, d)})",
            () => $"({Awaited("Box", p, d)}?.F ?? {Int(p, d)})")(), Needs.Await),
        new("element of awaited", 3, (p, d) => Pick(
            () => $"{Awaited("int[]", p, d)}[{Int(p, d)} & 1]",
            () => $"{Awaited("int[]", p, d)}[^(({Int(p, d)} & 1) + 1)]",
            () => $"{Awaited("Box", p, d)}[{Int(p, d)}]",
            () => $"{Awaited("int[]", p, d)}[..1].Length")(), Needs.Await),
        new("operator of awaited", 3, (p, d) => Pick(
            () => $"({Awaited("int", p, d)} {Pick("-", "+", "*", "&")} {Int(p, d)})",
            () => $"({Awaited("int", p, d)} {Pick("- -", "+ +", "- ~")}({Int(p, d)}))",
            () => $"{Pick("-", "~", "(int)")}{Awaited("int", p, d)}",
            () => $"(int){Awaited("Meters", p, d)}")(), Needs.Await),
        new("test of awaited", 3, (p, d) => Pick(
            () => $"({Awaited("int", p, d)} switch {{ 1 => {Int(p, d)}, _ => {Int(p, d)} }})",
            () => $"({Awaited("Square", p, d)} is {{ Side: > 2 }} ? {Int(p, d)} : {Int(p, d)})",
            () => $"(({Awaited("object", p, d)} as Box) ?? {Of("Box", p, d)}).F")(), Needs.Await),
        new("target of awaited", 3, (p, d) => Pick(
            () => $"({Awaited("Box", p, d)}.{Pick("F", "P", "Pair.X")} {Pick("=", "+=")} {Int(p, d)})",
            () => $"({Awaited("int[]", p, d)}[{Int(p, d)} & 1] {Pick("=", "-=")} {Int(p, d)})",
            () => $"{Awaited("Box", p, d)}.{Pick("F", "P")}++")(), Needs.Await),
    ];

    /// <summary>A value that is awaited, or one of two of which one is awaited, in a single pair of parentheses.</summary>
    private string Awaited(string type, Place place, int depth)
    {
        var awaited = $"await Of(\"{Label()}\", {Of(type, place, depth)})";
        return Pick(
            () => $"({awaited})",
            () => $"({Bool(place, depth)} ? {awaited} : {Of(type, place, depth)})",
            () => $"({Bool(place, depth)} ? {Of(type, place, depth)} : {awaited})",
            () => $"({Int(place, depth)} switch {{ > 2 => {awaited}, _ => {Of(type, place, depth)} }})",
            () => type is "int" or "Meters" ? $"({Of("int?", place, depth)} ?? {awaited})" : $"({Of(type, place, depth)} ?? {awaited})")();
    }
}
