namespace Coroutines.Differential;

/// <content>Truth values, and the switch expressions: whatever tests a pattern.</content>
public sealed partial class RandomProgram
{
    private Choice[] PatternTable() =>
    [
        new("switch expression", 3, (p, d) => $"({Int(p, d)} switch {{ 1 => {Int(p, d)}, > 5 when {Bool(p, d)} => {Int(p, d)}, _ => {Int(p, d)} }})"),
        new("switch expression types", 2, (p, d) =>
        {
            var (number, text) = (NewName("w"), NewName("w"));
            return $"({Object(p, d)} switch {{ int {number} when {Bool(p, d)} => {number} + {Int(p, d)}, string {{ Length: var {text} }} => {text}, Square({{ }} and var {number}s, _) => {number}s, null => {Int(p, d)}, _ => {Int(p, d)} }})";
        }, Needs.Declare),
        new("switch expression tuple", 2, (p, d) => $"(({Int(p, d)}, {Bool(p, d)}) switch {{ ( > 2, true) => {Int(p, d)}, (_, false) when {Bool(p, d)} => {Int(p, d)}, _ => {Int(p, d)} }})"),
        new("switch expression list", 2, (p, d) => $"({Of("int[]", p, d)} switch {{ [] => 0, [1, ..] => {Int(p, d)}, [_, > 3] when {Bool(p, d)} => {Int(p, d)}, _ => {Int(p, d)} }})"),
        new("switch expression throw", 2, (p, d) => $"({Int(p, d)} switch {{ < 40 => {Int(p, d)}, 77 => throw new FormatException(\"77\"), _ => {Int(p, d)} }})"),
        new("switch expression unmatched", 1, (p, d) => $"({Text(p, d)} switch {{ {{ Length: < 9 }} => {Int(p, d)} }})"),
        new("pattern variable", 3, (p, d) => { var m = NewName("m"); return $"({Object(p, d)} is int {m} ? {m} + {Int(p, d)} : {Int(p, d)})"; }, Needs.Declare),
        new("property pattern variable", 2, (p, d) => { var m = NewName("m"); return $"({Of("Box", p, d)} is {{ Pair: {{ X: var {m} }}, Next.F: > 0 }} ? {m} : {Int(p, d)})"; }, Needs.Declare),
    ];

    private Choice[] BoolTable() =>
    [
        Choice.Leaf("bool literal", 2, (_, _) => Pick("true", "false")),
        Choice.Leaf("bool local", 4, (p, _) => VariableOr(p, "bool", "(field > 3)")),
        Choice.Leaf("compare local", 3, (p, _) => $"({VariableOr(p, "int", "field")} {Pick("<", ">", "!=")} {random.Next(6)})"),
        new("compare", 3, (p, d) => $"({Int(p, d)} {Pick("<", ">", "==", "!=", "<=", ">=")} {Int(p, d)})"),
        new("and", 4, (p, d) => $"({Bool(p, d)} && {Bool(p, d)})"),
        new("or", 4, (p, d) => $"({Bool(p, d)} || {Bool(p, d)})"),
        new("bool and", 2, (p, d) => $"({Bool(p, d)} {Pick("&", "|", "^")} {Bool(p, d)})"),
        new("not", 2, (p, d) => $"!({Bool(p, d)})"),
        new("logged bool", 2, (p, d) => $"V(\"{Label()}\", {Bool(p, d)})"),
        new("bool conditional", 2, (p, d) => $"({Bool(p, d)} ? {Bool(p, d)} : {Bool(p, d)})"),
        new("await bool", 3, (p, d) => $"await Bool(\"{Label()}\", {Bool(p, d)})", Needs.Await),
        new("await bool coroutine", 3, (p, d) => $"await {Call("bool", p, d)}", Needs.Await),
        new("is pattern", 3, (p, d) => $"({Int(p, d)} is {Pick("> 3 and < 9", "1 or 2", "not 0", "< 4")})"),
        new("is null", 2, (p, d) => $"({Of("int?", p, d)} is {Pick("null", "not null", "> 2")})"),
        new("is type", 2, (p, d) => $"({Object(p, d)} is {Pick("int", "string", "not null", "Shape", "bool or int")})"),
        new("is property", 2, (p, d) => $"({Of("Box", p, d)} is {Pick("{ F: > 1 }", "{ Next: null }", "{ Next.Pair.X: 0 }", "{ P: 1 or 2, F: < 3 }", "{ Maybe: { } }")})"),
        new("is positional", 2, (p, d) => $"(new Rec({Int(p, d)}, {Int(p, d)}) is {Pick("(1, _)", "( > 2, < 8)", "{ A: > 3 } and (_, not 2)")})"),
        new("is list", 2, (p, d) => $"({Of("int[]", p, d)} is {Pick("[1, ..]", "[_, > 2]", "[.., 4]", "[]", "{ Length: 2 } and not [3, 4]")})"),
        new("is variable and", 3, (p, d) => { var m = NewName("m"); return $"({Object(p, d)} is int {m} && {m} < {Int(p, d)})"; }, Needs.Declare),
        new("out variable and", 2, (p, d) => { var v = NewName("v"); return $"(Try({Int(p, d)}, out var {v}) && {v} != {Int(p, d)})"; }, Needs.Declare),
        new("tuple equality", 2, (p, d) => $"(({Int(p, d)}, {Bool(p, d)}) {Pick("==", "!=")} ({Int(p, d)}, {Bool(p, d)}))"),
        new("string equality", 2, (p, d) => $"({Text(p, d)} == {Text(p, d)})"),
        new("lifted compare", 2, (p, d) => $"({Of("int?", p, d)} {Pick("<", ">=", "==", "!=")} {Of("int?", p, d)})"),
        new("lifted logic", 2, (p, d) => $"((({Of("int?", p, d)}) > 1 {Pick("&", "|")} (bool?){Bool(p, d)}) {Pick("==", "!=")} true)"),
        new("custom compare", 4, (p, d) => $"({Of("Meters", p, d)} {Pick("<", ">")} {Int(p, d)})"),
        new("custom truth", 4, (p, d) => $"({Of("Tri", p, d)} ? {Bool(p, d)} : {Bool(p, d)})"),
        new("bool assignment", 2, (p, d) => Variable(p, "bool", true) is { Length: > 0 } b ? $"({b} {Pick("=", "&=", "|=", "^=")} {Bool(p, d)})" : Bool(p, d)),
        new("bool switch expression", 2, (p, d) => $"({Int(p, d)} switch {{ < 2 => {Bool(p, d)}, _ => {Bool(p, d)} }})"),
    ];

    private Choice[] TriTable() =>
    [
        Choice.Leaf("tri", 2, (_, _) => $"new Tri({random.Next(4)})"),
        new("tri of value", 2, (p, d) => $"new Tri({Int(p, d)})"),
        new("tri and", 2, (p, d) => $"({Of("Tri", p, d)} {Pick("&&", "&")} {Of("Tri", p, d)})"),
        new("tri or", 2, (p, d) => $"({Of("Tri", p, d)} {Pick("||", "|")} {Of("Tri", p, d)})"),
        new("await tri", 2, (p, d) => $"(await Of(\"{Label()}\", {Of("Tri", p, d)}))", Needs.Await),
    ];
}
