namespace Coroutines.Differential;

/// <content>Strings, nullables, arrays, objects, and how they are made.</content>
public sealed partial class RandomProgram
{
    private Choice[] StringTable() =>
    [
        Choice.Leaf("string literal", 3, (_, _) => $"\"{Pick("a", "bc", "")}\""),
        Choice.Leaf("string local", 5, (p, _) => VariableOr(p, "string", "\"none\"")),
        new("concat", 4, (p, d) => $"({Text(p, d)} + {Int(p, d)} + {Text(p, d)})"),
        new("interpolation", 3, (p, d) => $"$\"{{({Int(p.Hole(), d)})}}:{{({Bool(p.Hole(), d)})}}\""),
        new("formatted interpolation", 2, (p, d) => $"$\"{{({Int(p.Hole(), d)}),4:D2}}|{{({Text(p.Hole(), d)}),-3}}\""),
        new("raw interpolation", 2, (p, d) => $"$$\"\"\"{{ {{{{({Int(p.Hole(), d)})}}}} \"\"\""),
        new("formattable", 1, (p, d) => $"FormattableString.Invariant($\"{{({Int(p.Hole(), d)})}} {{({Text(p.Hole(), d)})}}\")"),
        new("await string", 3, (p, d) => $"await Str(\"{Label()}\", {Text(p, d)})", Needs.Await),
        new("await string coroutine", 3, (p, d) => $"await {Call("string", p, d)}", Needs.Await),
        new("string conditional", 2, (p, d) => $"({Bool(p, d)} ? {Text(p, d)} : {Text(p, d)})"),
        new("string switch expression", 2, (p, d) => $"({Text(p, d)} switch {{ \"a\" => {Text(p, d)}, [.., 'c'] => {Text(p, d)}, _ => {Text(p, d)} }})"),
        new("to string", 2, (p, d) => $"({Int(p, d)}).ToString()"),
        new("object text", 2, (p, d) => $"(({Object(p, d)})?.ToString() ?? {Text(p, d)})"),
        new("null-conditional text", 2, (p, d) => $"(({Of("Box", p, d)}).Next?.Pair.ToString() ?? {Text(p, d)})"),
        new("string range", 2, (p, d) => $"({Text(p, d)} + \"xy\")[{Pick("..", "")}^((({Int(p, d)}) & 1) + 1){Pick("..", "..^0")}]".Replace("[..^(", "[^(", StringComparison.Ordinal)),
        new("join", 2, (p, d) => $"string.Join({Text(p, d)}, {Of("int[]", p, d)})"),
        new("string assignment", 2, (p, d) => Variable(p, "string", true) is { Length: > 0 } s ? $"({s} {Pick("=", "+=")} {Text(p, d)})" : Text(p, d)),
        new("tuple text", 2, (p, d) => $"({Int(p, d)}, {Text(p, d)}).ToString()"),
    ];

    private Choice[] NullableTable() =>
    [
        Choice.Leaf("null literal", 2, (_, _) => "(int?)null"),
        Choice.Leaf("nullable local", 4, (p, _) => VariableOr(p, "int?", "(int?)field")),
        new("nullable value", 2, (p, d) => $"(int?)({Int(p, d)})"),
        new("null-conditional", 2, (p, d) => $"({Of("Box", p, d)})?.Next?.F"),
        new("null-conditional chain", 2, (p, d) => $"({Of("Box", p, d)})?.Next?.Call({Int(p, d)}, {Int(p, d)})"),
        new("null-conditional index", 2, (p, d) => $"({Of("Box", p, d)}).Next?.List?[{Int(p, d)} & 0]"),
        new("nullable property", 2, (p, d) => $"({Of("Box", p, d)}).Maybe"),
        new("lifted arithmetic", 3, (p, d) => $"({Of("int?", p, d)} {Pick("+", "-", "*", "|")} {Of("int?", p, d)})"),
        new("lifted negate", 2, (p, d) => $"(-({Of("int?", p, d)}))"),
        new("nullable conditional", 2, (p, d) => $"({Bool(p, d)} ? {Int(p, d)} : (int?)null)"),
        new("nullable coalesce", 2, (p, d) => $"({Of("int?", p, d)} ?? {Of("int?", p, d)})"),
        new("as nullable", 2, (p, d) => $"(({Object(p, d)}) as int?)"),
        new("await nullable", 2, (p, d) => $"(await Of<int?>(\"{Label()}\", {Of("int?", p, d)}))", Needs.Await),
    ];

    private Choice[] LongTable() =>
    [
        Choice.Leaf("long literal", 2, (_, _) => random.Next(9) + "L"),
        Choice.Leaf("long local", 2, (p, _) => VariableOr(p, "long", "5L")),
        new("widened", 2, (p, d) => $"(long)({Int(p, d)})"),
        new("long arithmetic", 2, (p, d) => $"({Of("long", p, d)} {Pick("+", "*", "-")} {Int(p, d)})"),
        new("long assignment", 2, (p, d) => Variable(p, "long", true) is { Length: > 0 } w ? $"({w} {Pick("=", "+=", "-=")} {Int(p, d)})" : Of("long", p, d)),
        new("await long", 2, (p, d) => $"(await Of<long>(\"{Label()}\", {Int(p, d)}))", Needs.Await),
    ];

    private Choice[] MetersTable() =>
    [
        Choice.Leaf("meters", 2, (p, _) => VariableOr(p, "Meters", "new Meters(2)")),
        new("meters of value", 2, (p, d) => $"(Meters)({Int(p, d)})"),
        new("meters sum", 2, (p, d) => $"({Of("Meters", p, d)} + {Int(p, d)})"),
        new("meters minus", 2, (p, d) => $"(-{Of("Meters", p, d)})"),
        new("meters increment", 2, (p, d) => Variable(p, "Meters", true) is { Length: > 0 } m ? $"({m}++)" : Of("Meters", p, d)),
        new("await meters", 2, (p, d) => $"(await Of<Meters>(\"{Label()}\", {Int(p, d)}))", Needs.Await),
    ];

    private Choice[] ArrayTable() =>
    [
        Choice.Leaf("array literal", 2, (_, _) => $"new[] {{ {random.Next(9)}, {random.Next(9)} }}"),
        Choice.Leaf("array local", 5, (p, _) => VariableOr(p, "int[]", "(new int[2])")),
        new("array of values", 2, (p, d) => $"new[] {{ {Int(p, d)}, {Int(p, d)} }}"),
        new("collection array", 2, (p, d) => $"((int[])[{Int(p, d)}, .. {Of("int[]", p, d)}])"),
        new("array range", 2, (p, d) => $"(({Of("int[]", p, d)})[({Int(p, d)} & 0)..])"),
        new("array conditional", 2, (p, d) => $"({Bool(p, d)} ? {Of("int[]", p, d)} : {Of("int[]", p, d)})"),
        new("query array", 2, (p, d) => $"({Query(p, d)}).Concat([{Int(p, d)}, 1]).ToArray()"),
        new("array assignment", 2, (p, d) => Variable(p, "int[]", true) is { Length: > 0 } a ? $"({a} = {Of("int[]", p, d)})" : Of("int[]", p, d)),
        new("await array", 2, (p, d) => $"(await Of(\"{Label()}\", {Of("int[]", p, d)}))", Needs.Await),
    ];

    private Choice[] BoxTable() =>
    [
        Choice.Leaf("new box", 2, (_, _) => "new Box()"),
        Choice.Leaf("box local", 5, (p, _) => VariableOr(p, "Box", "new Box { F = 2 }")),
        new("object initializer", 2, (p, d) => $"new Box {{ F = {Int(p, d)}, P = {Int(p, d)}, Pair = {{ X = {Int(p, d)} }} }}"),
        new("nested initializer", 2, (p, d) => $"new Box {{ Next = new Box {{ F = {Int(p, d)} }}, [{Int(p, d)}] = {Int(p, d)}, List = {{ {Int(p, d)}, 3 }} }}"),
        new("box conditional", 2, (p, d) => $"({Bool(p, d)} ? {Of("Box", p, d)} : {Of("Box", p, d)})"),
        new("box coalesce", 2, (p, d) => $"(({Of("Box", p, d)}).Next ?? {Of("Box", p, d)})"),
        new("box cast", 2, (p, d) => $"((({Object(p, d)}) as Box) ?? {Of("Box", p, d)})"),
        new("box assignment", 2, (p, d) => Variable(p, "Box", true) is { Length: > 0 } b ? $"({b} = {Of("Box", p, d)})" : Of("Box", p, d)),
        new("await box", 2, (p, d) => $"(await Of(\"{Label()}\", {Of("Box", p, d)}))", Needs.Await),
    ];

    private Choice[] ObjectTable() =>
    [
        Choice.Leaf("boxed literal", 2, (_, _) => Pick("(object)1", "(object)\"text\"", "(object)true")),
        Choice.Leaf("boxed null", 1, (_, _) => "(object)null!"),
        Choice.Leaf("object local", 3, (p, _) => $"(object){VariableOr(p, Pick("object", "int", "string", "Box"), "field")}"),
        new("boxed", 3, (p, d) => $"(object)({Expression(Pick("int", "string", "bool", "int?", "Box"), p, d)})"),
        new("shape", 3, (p, d) => $"(object)({Pick($"new Square({Int(p, d)}, {Text(p, d)})", $"new Circle({Int(p, d)})")})"),
        new("boxed array", 2, (p, d) => $"(object)({Of("int[]", p, d)})"),
        new("boxed struct", 2, (p, d) => $"(object)(new Rec({Int(p, d)}, {Int(p, d)}))"),
        new("await object", 2, (p, d) => $"(await Of<object>(\"{Label()}\", {Object(p, d)}))", Needs.Await),
    ];

    private Choice[] CreationTable() =>
    [
        new("array creation", 2, (p, d) => $"new[] {{ {Int(p, d)}, {Int(p, d)} }}[{random.Next(2)}]"),
        new("sized array", 2, (p, d) => $"new int[({Int(p, d)}) & 7].Length"),
        new("grid creation", 1, (p, d) => $"new[,] {{ {{ {Int(p, d)}, {Int(p, d)} }}, {{ {Int(p, d)}, 4 }} }}[{random.Next(2)}, {random.Next(2)}]"),
        new("collection expression", 2, (p, d) => $"Total([{Int(p, d)}, .. {Of("int[]", p, d)}, {Int(p, d)}])"),
        new("collection list", 2, (p, d) => $"((List<int>)[.. {Of("int[]", p, d)}, {Int(p, d)}]).Count"),
        new("collection initializer", 2, (p, d) => $"new List<int> {{ {Int(p, d)}, {Int(p, d)} }}[{random.Next(2)}]"),
        new("dictionary initializer", 2, (p, d) => $"new Dictionary<int, int> {{ [{Int(p, d)}] = {Int(p, d)}, [{Int(p, d)}] = {Int(p, d)} }}.Count"),
        new("with", 2, (p, d) => $"(new Rec({Int(p, d)}, 2) with {{ B = {Int(p, d)} }}).{Pick("A", "B")}"),
        new("with record", 2, (p, d) => $"(new Square({Int(p, d)}, {Text(p, d)}) with {{ Side = {Int(p, d)} }}).Side"),
        new("target-typed new", 2, (p, d) => $"Same<Rec>(new({Int(p, d)}, {Int(p, d)})).A"),
    ];
}
