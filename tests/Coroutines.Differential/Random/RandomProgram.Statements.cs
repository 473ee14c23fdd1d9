using System.Text;

namespace Coroutines.Differential;

/// <content>The statements: what holds no block. The other kinds are in files of their own.</content>
public sealed partial class RandomProgram
{
    private const int MostStatements = 6;

    private int statements;
    private string indent = "";

    private void Statements(StringBuilder text, Place place, string newIndent, int depth, int count)
    {
        var before = indent;
        indent = newIndent;
        for (var previous = -1; count > 0; count--)
        {
            previous = Statement(text, place, depth, previous);
        }

        indent = before;
    }

    private int Statement(StringBuilder text, Place place, int depth, int previous)
    {
        var table = Table("statements", () =>
        [
            .. SimpleTable(), .. DeclarationTable(), .. JumpTable(), .. BranchTable(), .. SwitchTable(),
            .. LoopTable(), .. RegionTable(), .. FunctionTable(), .. TaskTable(),
            .. wide ? [.. ReceiverTable(), .. ConditionalStatementTable(), .. DeconstructionTable(), .. TriviaTable()] : Array.Empty<Choice>(),
        ]);
        var choice = Pick(table, place, ++statements > MostStatements ? 0 : depth, previous);
        text.Append(census.Note(choice.Id, previous, () => choice.Make(place, depth - 1)));
        return choice.Id;
    }

    private string Block(Place place, int depth) => Block(place, depth, null);

    private string Block(Place outer, int depth, Action<Place>? declare)
    {
        var place = new Place(outer);
        declare?.Invoke(place);
        var text = new StringBuilder();
        Statements(text, place, indent + "    ", depth, random.Next(1, 4));
        return $"{indent}{{\n{text}{indent}}}\n";
    }

    private string Line(string text) => indent + text + "\n";

    private string Deeper(Func<string> make)
    {
        indent += "        ";
        var text = make();
        indent = indent[..^8];
        return text;
    }

    private Choice[] SimpleTable() =>
    [
        Choice.Leaf("log", 4, (p, _) => Line($"Log({Int(p, 2)});")),
        Choice.Leaf("log string", 3, (p, _) => Line($"Log({Text(p, 2)});")),
        Choice.Leaf("log bool", 3, (p, _) => Line($"Log({Bool(p, 2)});")),
        Choice.Leaf("log object", 2, (p, _) => Line($"Log({Object(p, 2)});")),
        Choice.Leaf("log generic", 20, (p, _) => Line($"Log(Length<object?>({Generic(p)}, {Generic(p)}));"), Needs.Generic),
        Choice.Leaf("pause", 3, (_, _) => Line($"await Pause(\"{NewName("p")}\");"), Needs.Await),
        Choice.Leaf("sleep", 2, (_, _) => Line($"await Sleep({random.Next(4)});"), Needs.Await),
        Choice.Leaf("void call", 3, (p, _) => Line($"await {Call("void", p, 1)};"), Needs.Await),
        Choice.Leaf("foreign await", 2, (_, _) => Line(Pick("await new Signal();", "await Task.CompletedTask;", "await new ValueTask();")), Needs.Await),
        Choice.Leaf("discard", 2, (p, _) => Line($"_ = {Expression(Pick("int", "string", "object"), p, 2)};")),
        Choice.Leaf("assign", 4, (p, _) => Line($"{Target(p, 2)} = {Int(p, 2)};")),
        Choice.Leaf("compound assign", 4, (p, _) => Line($"{Target(p, 2)} {Pick("+=", "-=", "*=", "|=", "^=", "<<=", ">>=")} {Int(p, 2)};")),
        Choice.Leaf("increment statement", 2, (p, _) => Line($"{Target(p, 2)}{Pick("++", "--")};")),
        Choice.Leaf("assign string", 2, (p, _) => Line($"{VariableOr(p, "string", "_", true)} = {Text(p, 2)};")),
        Choice.Leaf("append string", 2, (p, _) => Writable(p, "string", name => $"{name} += {Text(p, 2)};")),
        Choice.Leaf("coalescing assign", 2, (p, _) => Writable(p, "int?", name => $"{name} ??= {Int(p, 2)};")),
        Choice.Leaf("coalescing property assign", 2, (p, _) => Writable(p, "Box", name => Pick($"{name}.Maybe ??= {Int(p, 2)};", $"{name}.Next ??= {Of("Box", p, 2)};"))),
        Choice.Leaf("null-conditional assign", 2, (p, _) => Writable(p, "Box", name => Newest($"{name}.Next?.{Pick("F", "P", "Pair.X")} {Pick("=", "+=")} {Int(p, 2)};"))),
        Choice.Leaf("lifted compound assign", 2, (p, _) => Writable(p, "int?", name => Pick($"{name} {Pick("+=", "-=", "*=")} {Of("int?", p, 2)};", $"{name}++;"))),
        Choice.Leaf("struct assign", 2, (p, _) => Writable(p, "Pair", name => $"{name} = new Pair {{ X = {Int(p, 2)}, In = new Inner {{ Y = {Int(p, 1)} }} }};")),
        Choice.Leaf("struct copy assign", 2, (p, _) => Writable(p, "Pair[]", name => $"{name}[({Int(p, 1)}) & 1] = {name}[({Int(p, 1)}) & 1];")),
        Choice.Leaf("ref return assign", 2, (p, _) => Writable(p, "int[]", name => $"At({name}, {Int(p, 2)}) {Pick("=", "+=", "-=")} {Int(p.WithoutAwait(), 1)};")),
        Choice.Leaf("delegate assign", 2, (p, _) => Writable(p, "Box", name => $"{name}.Told {Pick("+=", "+=", "=")} {NewFunction(p, inner => $"Log({Int(inner, 1)})")};")),
        Choice.Leaf("delegate call", 2, (p, _) => Writable(p, "Box", name => $"{name}.Told?.Invoke({Int(p, 2)});")),
        Choice.Leaf("list call", 2, (p, _) => Writable(p, "List", name => Pick($"{name}.Add({Int(p, 2)});", $"{name}.Insert(0, {Int(p, 2)});"))),
        Choice.Leaf("custom operator assign", 2, (p, _) => Writable(p, "Meters", name => Pick($"{name} += {Int(p, 2)};", $"{name}++;"))),
        Choice.Leaf("swap", 2, (p, _) => Line($"({Target(p, 1)}, {Target(p, 1)}) = ({Int(p, 1)}, {Int(p, 1)});")),
        Choice.Leaf("empty", 2, (_, _) => Line(";")),
    ];

    private Choice[] JumpTable() =>
    [
        Choice.Leaf("break", 3, (p, _) => Line($"if ({Bool(p, 1)}) break;"), Needs.Loop),
        Choice.Leaf("continue", 3, (p, _) => Line($"if ({Bool(p, 1)}) continue;"), Needs.Continue),
        Choice.Leaf("return", 2, (p, _) => Line($"if ({Bool(p, 1)}) return{(p.ReturnType is null ? "" : " " + Expression(p.ReturnType, p, 2))};"), Needs.Return),
        Choice.Leaf("goto", 40, (p, _) => Line($"if ({Bool(p, 1)}) goto {p.Labels[random.Next(p.Labels.Count)]};"), Needs.Label),
        Choice.Leaf("throw", 1, (p, _) => Line($"if ({Bool(p, 1)}) throw new {Pick("InvalidOperationException", "FormatException")}({Text(p, 2)});")),
        Choice.Leaf("throw cancellation", 1, (p, _) => Line($"if ({Bool(p, 1)}) throw new OperationCanceledException({Text(p, 1)});")),
        Choice.Leaf("rethrow", 15, (p, _) => Line($"if ({Bool(p, 1)}) throw;"), Needs.Caught),
        Choice.Leaf("yield return", 25, (p, _) => Line($"yield return {Int(p, 2)};"), Needs.Yield),
        Choice.Leaf("yield break", 15, (p, _) => Line($"if ({Bool(p, 1)}) yield break;"), Needs.YieldBreak),
    ];

    /// <summary>A statement on a variable of a type; without one, a note that there is none.</summary>
    private string Writable(Place place, string type, Func<string, string> make) =>
        Line(Variable(place, type, writable: true) is { Length: > 0 } name ? make(name) : $"Log(\"no {type}\");");

    private string Generic(Place place)
    {
        var name = place.Variables("T").First();
        return place.CanAwait && random.Next(2) == 0 ? $"await Of(\"{Label()}\", {name})" : name;
    }
}
