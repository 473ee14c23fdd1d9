using System.Text;

namespace Coroutines.Differential;

/// <content>The statements.</content>
public sealed partial class RandomProgram
{
    private Choice[]? statementTable;
    private string indent = "";

    private void Statements(StringBuilder text, Place place, string newIndent, int depth, int count)
    {
        var before = indent;
        indent = newIndent;
        for (; count > 0; count--)
        {
            text.Append(Statement(place, depth));
        }

        indent = before;
    }

    private string Statement(Place place, int depth)
    {
        statementTable ??= StatementTable();
        var simple = depth <= 0 || ++statements > MostStatements;
        var choice = Pick(simple ? statementTable[..SimpleStatements] : statementTable, place);
        return census.Note(choice.Name, () => choice.Make(place, depth - 1));
    }

    private string Block(Place outer, int depth, Action<Place>? declare = null)
    {
        var place = new Place(outer);
        declare?.Invoke(place);
        var text = new StringBuilder();
        Statements(text, place, indent + "    ", depth, random.Next(1, 4));
        return $"{indent}{{\n{text}{indent}}}\n";
    }

    private string Line(string text) => indent + text + "\n";

    private const int SimpleStatements = 20;

    private Choice[] StatementTable() =>
    [
        new("log", 8, (p, _) => Line($"Log({Int(p, 2)});")),
        new("log string", 2, (p, _) => Line($"Log({Expression("string", p, 2)});")),
        new("log bool", 2, (p, _) => Line($"Log({Bool(p, 2)});")),
        new("pause", 3, (_, _) => Line($"await Pause(\"{NewName("p")}\");"), Needs.Await),
        new("sleep", 1, (_, _) => Line($"await Sleep({random.Next(4)});"), Needs.Await),
        new("assign", 4, (p, _) => Line($"{Target(p, 2)} = {Int(p, 2)};")),
        new("compound assign", 4, (p, _) => Line($"{Target(p, 2)} {Pick("+=", "-=", "*=", "|=")} {Int(p, 2)};")),
        new("increment statement", 2, (p, _) => Line($"{Target(p, 2)}{Pick("++", "--")};")),
        new("declare int", 5, (p, _) => Declare(p, "int", "i")),
        new("declare bool", 2, (p, _) => Declare(p, "bool", "b")),
        new("declare string", 2, (p, _) => Declare(p, "string", "s")),
        new("declare nullable", 2, (p, _) => Declare(p, "int?", "n")),
        new("declare array", 3, (p, _) => Declare(p, "int[]", "a")),
        new("declare box", 3, (p, _) => Declare(p, "Box", "o")),
        new("declare struct", 3, DeclareStruct),
        new("declare list", 2, DeclareList),
        new("break", 2, (p, _) => Line($"if ({Bool(p, 1)}) break;"), Needs.Loop),
        new("continue", 2, (p, _) => Line($"if ({Bool(p, 1)}) continue;"), Needs.Continue),
        new("return", 1, (p, _) => Line($"if ({Bool(p, 1)}) return{(p.ReturnType is null ? "" : " " + Expression(p.ReturnType, p, 2))};"), Needs.Return),
        new("goto", 2, (p, _) => Line($"if ({Bool(p, 1)}) goto {p.Labels[random.Next(p.Labels.Count)]};"), Needs.Label),
        new("throw", 1, (p, _) => Line($"if ({Bool(p, 1)}) throw new {Pick("InvalidOperationException", "FormatException")}({Expression("string", p, 2)});")),
        new("rethrow", 2, (p, _) => Line($"if ({Bool(p, 1)}) throw;"), Needs.Caught),
        new("coalescing assign", 1, (p, _) => Variable(p, "int?", true) is { Length: > 0 } n ? Line($"{n} ??= {Int(p, 2)};") : Line("Log(\"none\");")),
        new("deconstruct", 2, Deconstruct),
        new("out variable", 2, OutVariable),
        new("if", 5, (p, d) => Line($"if ({Bool(p, 2)})") + Block(p, d)),
        new("if else", 4, (p, d) => Line($"if ({Bool(p, 2)})") + Block(p, d) + Line("else") + Block(p, d)),
        new("if pattern", 3, IfPattern),
        new("while", 3, While),
        new("do", 2, Do),
        new("for", 3, For),
        new("foreach array", 2, (p, d) => ForEach(p, d, "foreach", Expression("int[]", p, 2))),
        new("foreach list", 2, (p, d) => ForEach(p, d, "foreach", $"new List<int> {{ {Int(p, 2)}, {Int(p, 2)} }}")),
        new("foreach iterator", 2, (p, d) => ForEach(p, d, "foreach", $"Items({random.Next(1, 4)})")),
        new("await foreach", 2, (p, d) => ForEach(p, d, "await foreach", $"ItemsAsync({random.Next(1, 4)})"), Needs.Await),
        new("switch", 3, Switch),
        new("switch pattern", 2, SwitchPattern),
        new("try catch", 4, (p, d) => Line("try") + Block(p, d) + Catch(p, d, "InvalidOperationException", filter: false)),
        new("try filter", 3, (p, d) => Line("try") + Block(p, d) + Catch(p, d, "Exception", filter: true) + Catch(p, d, "InvalidOperationException", filter: false)),
        new("try finally", 4, (p, d) => Line("try") + Block(p, d) + Finally(p, d)),
        new("try catch finally", 3, (p, d) => Line("try") + Block(p, d) + Catch(p, d, "Exception", filter: false) + Finally(p, d)),
        new("using", 2, (p, d) => Line($"using (new Res({Expression("string", p, 2)}))") + Block(p, d)),
        new("using declaration", 2, (p, d) => Line($"using var {NewName("r")} = new Res({Expression("string", p, 2)});"), Needs.NoLabel),
        new("await using", 2, (p, d) => Line($"await using (new AsyncRes({Expression("string", p, 2)}))") + Block(p, d), Needs.Await),
        new("await using declaration", 1, (p, d) => Line($"await using var {NewName("r")} = new AsyncRes({Expression("string", p, 2)});"), Needs.Await | Needs.NoLabel),
        new("labelled block", 2, LabelledBlock),
        new("block", 1, Block),
        new("lambda", 2, Lambda),
        new("local function", 2, LocalFunction),
        new("lock", 1, (p, d) => Line($"lock (new object())") + Block(new Place(p) { CanAwait = false }, 0)),
        new("checked", 1, (p, d) => Line("checked") + Block(p, d)),
        new("task", 1, (p, d) => TaskStatement(p), Needs.Await),
    ];

    private string Block(Place place, int depth) => Block(place, depth, null);

    private string Declare(Place place, string type, string stem)
    {
        var name = NewName(stem);
        var text = Line($"{type} {name} = {Expression(type, place, 2)};");
        place.Declare(name, type);
        return text;
    }

    private string DeclareStruct(Place place, int depth)
    {
        var name = NewName("q");
        var many = random.Next(2) == 0;
        var text = many
            ? Line($"var {name} = new Pair[2];")
            : Line($"var {name} = new Pair {{ X = {Int(place, 2)}, In = {{ Y = {Int(place, 2)} }} }};");
        place.Declare(name, many ? "Pair[]" : "Pair");
        return text;
    }

    private string DeclareList(Place place, int depth)
    {
        var name = NewName("l");
        var text = Line($"var {name} = new List<int> {{ {Int(place, 2)}, {Int(place, 2)} }};");
        place.Declare(name, "List");
        return text;
    }

    private string Deconstruct(Place place, int depth)
    {
        var (a, b) = (NewName("d"), NewName("d"));
        var text = Line($"var ({a}, {b}) = ({Int(place, 2)}, {Bool(place, 2)});");
        place.Declare(a, "int");
        place.Declare(b, "bool");
        return text;
    }

    private string OutVariable(Place place, int depth)
    {
        var name = NewName("v");
        var text = Line($"Log(Try({Int(place, 2)}, out var {name}));");
        place.Declare(name, "int");
        return text;
    }

    private string IfPattern(Place place, int depth)
    {
        var name = NewName("m");
        return Line($"if ({Expression("object", place, 2)} is int {name} && {name} > {Int(place, 2)})")
            + Block(place, depth, inner => inner.Declare(name, "int"))
            + (random.Next(2) == 0 ? Line("else") + Block(place, depth) : "");
    }

    private string While(Place place, int depth)
    {
        var count = NewName("c");
        return Line($"var {count} = 0;")
            + Line($"while ({count}++ < {random.Next(1, 4)} && {Bool(place, 2)})")
            + LoopBlock(place, depth);
    }

    private string Do(Place place, int depth)
    {
        var count = NewName("c");
        return Line($"var {count} = 0;") + Line("do") + LoopBlock(place, depth)
            + Line($"while ({count}++ < {random.Next(1, 3)} && {Bool(place, 2)});");
    }

    private string For(Place place, int depth)
    {
        var name = NewName("k");
        return Line($"for (var {name} = 0; {name} < ({Int(place, 1)} & 3); {name}++)")
            + LoopBlock(place, depth, inner => inner.Declare(name, "int", writable: false));
    }

    private string ForEach(Place place, int depth, string keyword, string sequence)
    {
        var name = NewName("f");
        return Line($"{keyword} (var {name} in {sequence})")
            + LoopBlock(place, depth, inner => inner.Declare(name, "int", writable: false));
    }

    private string LoopBlock(Place place, int depth, Action<Place>? declare = null) =>
        Block(new Place(place) { InLoop = true, CanContinue = true }, depth, declare);

    private string Switch(Place place, int depth)
    {
        var inner = new Place(place) { InLoop = true };
        var text = new StringBuilder(Line($"switch ({Int(place, 2)} & 3)") + Line("{"));
        var sections = random.Next(1, 4);
        for (var i = 0; i < sections; i++)
        {
            var jump = i > 0 && random.Next(3) == 0 ? "goto case 0;" : "break;";
            text.Append(Line($"    case {i}:")).Append(Deeper(() => Block(inner, depth))).Append(Line($"        {jump}"));
        }

        return text + Line("    default:") + Deeper(() => Block(inner, depth)) + Line("        break;") + Line("}");
    }

    private string SwitchPattern(Place place, int depth)
    {
        var inner = new Place(place) { InLoop = true };
        var name = NewName("w");
        return Line($"switch ({Expression("object", place, 3)})") + Line("{")
            + Line($"    case int {name} when {name} > 2 || {NoAwaitBool(place)}:")
            + Deeper(() => Block(inner, depth, one => one.Declare(name, "int"))) + Line("        break;")
            + Line("    case string { Length: > 1 }:") + Deeper(() => Block(inner, depth)) + Line("        break;")
            + Line("    default:") + Deeper(() => Block(inner, depth)) + Line("        break;") + Line("}");
    }

    private string Deeper(Func<string> make)
    {
        indent += "        ";
        var text = make();
        indent = indent[..^8];
        return text;
    }

    private string Catch(Place place, int depth, string type, bool filter)
    {
        var name = NewName("x");
        var when = filter ? $" when ({NoAwaitBool(place)})" : "";
        var block = Block(new Place(place) { InCatch = true }, depth);
        var opening = Line("{");
        return Line($"catch ({type} {name}){when}") + opening + Line($"    Log({name});") + block[opening.Length..];
    }

    private string Finally(Place place, int depth) =>
        Line("finally")
        + Block(new Place(place) { InLoop = false, CanContinue = false, CanReturn = false, InCatch = false, Labels = [] }, depth);

    private string LabelledBlock(Place place, int depth)
    {
        var label = NewName("label");
        var inner = new Place(place);
        inner.Labels.Add(label);
        return Block(inner, depth) + Line($"{label}:") + Line($"Log(\"{label}\");");
    }

    private string Lambda(Place place, int depth)
    {
        var name = NewName("g");
        var parameter = NewName("y");
        var inner = new Place(place) { CanAwait = false };
        inner.Declare(parameter, "int");
        var text = Line($"Func<int, int> {name} = {parameter} => {Int(inner, 2)};");
        place.DeclareFunction(name, "int");
        return text;
    }

    private string LocalFunction(Place place, int depth)
    {
        var name = NewName("H");
        var parameter = NewName("y");
        var inner = new Place(place) { CanAwait = false, CanReturn = false, InLoop = false, CanContinue = false, InCatch = false, Labels = [] };
        inner.Declare(parameter, "int");
        var text = Line($"int {name}(int {parameter})") + Line("{") + Line($"    Log(\"{name}\");")
            + Line($"    return {Int(inner, 2)};") + Line("}");
        place.DeclareFunction(name, "int");
        return text;
    }

    private string TaskStatement(Place place)
    {
        var name = NewName("t");
        return Line($"var {name} = CreateTask(Int(\"{Label()}\", {Int(place, 2)}));")
            + Line($"await Pause(\"{Label()}\");")
            + Line($"Log(await {name});");
    }
}
