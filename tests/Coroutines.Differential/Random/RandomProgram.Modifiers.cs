namespace Coroutines.Differential;

/// <content>Arguments by reference in every way, and conversions that log, before something later that is awaited or changes them.</content>
public sealed partial class RandomProgram
{
    private Choice[] ModifierTable() =>
    [
        new("in variable call", 4, (p, d) => Changed(p, d, (v, change) => Pick($"Peek({v}, {change})", $"Peek(in {v}, {change})"))),
        new("ref readonly call", 2, (p, d) => Changed(p, d, (v, change) => $"PeekReadonly({Pick("in ", "ref ")}{v}, {change})")),
        new("late in call", 2, (p, d) => Changed(p, d, (v, change) => Pick($"PeekLast(value: {v}, x: {change})", $"PeekLast(x: {change}, value: in {v})", $"PeekLast({change})"))),
        new("in pair call", 2, (p, d) => Variable(p, "Pair", true) is { Length: > 0 } s ? $"PeekPair({Pick("", "in ")}{s}, {s}.X += {Int(p, d)})" : $"PeekPair(new Pair {{ X = {Int(p, d)} }}, {Int(p, d)})"),
        new("in element call", 2, (p, d) => Variable(p, "int[]") is { Length: > 0 } a ? $"Peek({Pick("", "in ")}{a}[{Int(p, d)} & 1], {a}[0] += {Int(p, d)})" : $"Peek({Int(p, d)}, {Int(p, d)})"),
        new("in field call", 2, (p, d) => $"Peek(field, {Pick($"field = {Int(p, d)}", $"field += {Int(p, d)}")})"),
        new("in constructor", 3, (p, d) => Changed(p, d, (v, change) => $"new Pin({Pick("", "in ")}{v}, {change}).Sum")),
        new("in indexer", 3, (p, d) => Changed(p, d, (v, change) => $"new Pin(1, 2)[{Pick("", "in ")}{v}, {change}]")),
        new("in delegate", 3, (p, d) => Changed(p, d, (v, change) => $"((Passing)Peek)({Pick("", "in ")}{v}, {change})")),
        new("in operator", 2, (p, d) => $"(new Scale({Int(p, d)}) + {Int(p, d)})"),
        new("late out call", 2, (p, d) => $"OutOf(result: out {VariableOr(p, "int", "field", true)}, x: {Int(p, d)}, y: {Int(p, d)})"),
        new("default argument call", 2, (p, d) => $"OutOf({Int(p, d)}, out {VariableOr(p, "int", "field", true)})"),
    ];

    private Choice[] ConversionTable() =>
    [
        new("converted argument", 4, (p, d) => $"Measure({Convertible(p, d)}, {Int(p, d)})"),
        new("converted named argument", 4, (p, d) => $"MeasureLast(b: {Pick("(Meters)", "")}{Convertible(p, d)}, a: {Int(p, d)})"),
        new("converted nullable", 2, (p, d) => $"MeasureMaybe({Convertible(p, d)}, {Int(p, d)})"),
        new("converted params", 2, (p, d) => $"MeasureAll({Convertible(p, d)}, {Int(p, d)}, {Of("Meters", p, d)})"),
        new("converted tuple", 2, (p, d) => $"MeasurePair(({Convertible(p, d)}, {Int(p, d)}))"),
        new("converted element", 2, (p, d) => $"(int)new Meters[] {{ {Convertible(p, d)}, {Int(p, d)} }}[{random.Next(2)}]"),
        new("converted collection", 2, (p, d) => $"((Meters[])[{Convertible(p, d)}, {Int(p, d)}])[{random.Next(2)}].N"),
        new("converted operand", 3, (p, d) => $"({Convertible(p, d)} + {Of("Meters", p, d)}).N"),
        new("converted branch", 2, (p, d) => $"MeasureLast({Int(p, d)}, {Bool(p, d)} ? {Convertible(p, d)} : {Of("Meters", p, d)})"),
        new("converted coroutine argument", 3, (p, d) => $"await MeasureSlowly({Convertible(p, d)}, {Int(p, d)})", Needs.Await),
        new("converted compound", 4, (p, d) => $"({Target(p, d)} {Pick("+=", "-=", "*=")} {Of("Gauge", p, d)})"),
        new("converted nullable compound", 2, (p, d) => Variable(p, "int?", true) is { Length: > 0 } n ? $"(({n} += {Of("Gauge", p, d)}) ?? {Int(p, d)})" : $"(field += {Of("Gauge", p, d)})"),
        new("converted assignment", 2, (p, d) => Variable(p, "Meters", true) is { Length: > 0 } m ? $"(int)({m} = {Convertible(p, d)})" : $"Measure({Convertible(p, d)}, {Int(p, d)})"),
    ];

    private Choice[] GaugeTable() =>
    [
        Choice.Leaf("gauge", 2, (_, _) => $"new Gauge({random.Next(9)})"),
        new("gauge of value", 2, (p, d) => $"(Gauge)({Int(p, d)})"),
        new("gauge conditional", 2, (p, d) => $"({Bool(p, d)} ? {Of("Gauge", p, d)} : {Of("Gauge", p, d)})"),
        new("await gauge", 4, (p, d) => $"(await Of(\"{Label()}\", {Of("Gauge", p, d)}))", Needs.Await),
    ];

    /// <summary>A number that a conversion of the user's is applied to: often one that nothing can change.</summary>
    private string Convertible(Place place, int depth) =>
        Pick(() => random.Next(9).ToString(), () => VariableOr(place, "int", "field"), () => $"({Int(place, depth)})")();

    /// <summary>What is made of a variable and of an argument after it that changes the variable.</summary>
    private string Changed(Place place, int depth, Func<string, string, string> make)
    {
        var name = VariableOr(place, "int", "field", true);
        return make(name, Pick(() => $"{name} = {Int(place, depth)}", () => $"{name} += {Int(place, depth)}", () => Int(place, depth))());
    }
}
