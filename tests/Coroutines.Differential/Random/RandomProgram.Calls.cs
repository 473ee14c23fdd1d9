namespace Coroutines.Differential;

/// <content>Numbers that come from calls, with arguments of every kind.</content>
public sealed partial class RandomProgram
{
    private Choice[] CallTable() =>
    [
        new("call", 4, (p, d) => $"Sum({Int(p, d)}, {Int(p, d)})"),
        new("named call", 2, (p, d) => $"Sum(c: {Int(p, d)}, a: {Int(p, d)}, b: {Int(p, d)})"),
        new("partly named call", 2, (p, d) => $"Sum({Int(p, d)}, c: {Int(p, d)}, b: {Int(p, d)})"),
        new("params call", 2, (p, d) => $"Total({Int(p, d)}, {Int(p, d)}, {Int(p, d)})"),
        new("params span call", 2, (p, d) => $"Spanned({Int(p, d)}, {Int(p, d)}, {Int(p, d)})"),
        new("generic call", 2, (p, d) => $"Same({Int(p, d)})"),
        new("inferred call", 2, (p, d) => { var type = Pick("int", "string", "bool", "object"); return $"Length({Expression(type, p, d)}, {Expression(type, p, d)})"; }),
        new("caller call", 2, (p, d) => $"Here({Int(p, d)})"),
        new("ref call", 3, (p, d) => $"AddTo(ref {VariableOr(p, "int", "field", true)}, {Int(p, d)})"),
        new("ref element call", 2, (p, d) => Variable(p, "int[]") is { Length: > 0 } a ? $"AddTo(ref {a}[({Int(p, d)}) & 1], {Int(p, d)})" : $"AddTo(ref field, {Int(p, d)})"),
        new("ref member call", 2, (p, d) => $"AddTo(ref ({Of("Box", p, d)}).{Pick("F", "Pair.X", "Pair.In.Y", "Pairs[1].X")}, {Int(p, d)})"),
        new("in call", 2, (p, d) => Pick($"Peek(in {VariableOr(p, "int", "field", true)}, {Int(p, d)})", $"Peek({Int(p, d)}, {Int(p, d)})")),
        new("out call", 2, (p, d) => $"(Try({Int(p, d)}, out _) ? {Int(p, d)} : {Int(p, d)})"),
        new("out to local", 2, (p, d) => $"(Halve({Int(p, d)}, out {VariableOr(p, "int", "field", true)}) + {Int(p, d)})"),
        new("out variable call", 2, (p, d) => { var v = NewName("v"); return $"(Try({Int(p, d)}, out var {v}) ? {v} + {Int(p, d)} : {v})"; }, Needs.Declare),
        new("extension call", 2, (p, d) => $"({Int(p, d)}).Tripled()"),
        new("delegate argument", 3, (p, d) => $"Apply({NewFunction(p, inner => Int(inner, Math.Min(d, 1)))}, {Int(p, d)})"),
        new("method group argument", 2, (p, d) => $"Apply(Twice, {Int(p, d)})"),
        new("delegate creation", 1, (p, d) => $"new Func<int, int>(Twice)({Int(p, d)})"),
        new("ref delegate call", 1, (p, d) => $"((Change)AddTo)(ref {VariableOr(p, "int", "field", true)}, {Int(p, d)})"),
        new("local function call", 3, (p, d) => p.Functions("int").ToList() is { Count: > 0 } fs ? $"{fs[random.Next(fs.Count)]}({Int(p, d)})" : $"Twice({Int(p, d)})"),
        new("ref return call", 2, (p, d) => $"At({Of("int[]", p, d)}, {Int(p, d)})"),
        new("method", 2, (p, d) => $"({Of("Box", p, d)}).Call({Int(p, d)}, {Int(p, d)})"),
        new("struct method", 2, (p, d) => Variable(p, "Pair", true) is { Length: > 0 } s ? Pick($"{s}.Add({Int(p, d)})", $"{s}.In.Bump({Int(p, d)})") : "field"),
        new("struct element method", 2, (p, d) => Variable(p, "Pair[]") is { Length: > 0 } s ? $"{s}[({Int(p, d)}) & 1].{Pick("Add", "In.Bump")}({Int(p, d)})" : "field"),
        new("struct member method", 2, (p, d) => $"({Of("Box", p, d)}).{Pick("Pair.Add", "Pair.In.Bump", "Pairs[0].Add")}({Int(p, d)})"),
        new("handler argument", 2, (p, d) => $"(Handled($\"<{{({Int(p.WithoutAwait().Hole(), d)})}}>\").Length + {Int(p, d)})"),
    ];
}
