namespace Coroutines.Differential;

/// <content>The expressions.</content>
public sealed partial class RandomProgram
{
    private readonly Dictionary<string, Choice[]> tables = [];

    private string Expression(string type, Place place, int depth)
    {
        if (!tables.TryGetValue(type, out var table))
        {
            table = type switch
            {
                "int" => IntTable(),
                "bool" => BoolTable(),
                "string" => StringTable(),
                "int?" => NullableTable(),
                "int[]" => ArrayTable(),
                "Box" => BoxTable(),
                "object" => ObjectTable(),
                _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
            };
            tables[type] = table;
        }

        var choice = depth <= 0 ? Pick(table[..Leaves(type)], place) : Pick(table, place);
        return census.Note(choice.Name, () => choice.Make(place, depth - 1));
    }

    /// <summary>How many choices at the start of a table hold no further expression.</summary>
    private static int Leaves(string type) => type is "int" ? 4 : 2;

    private string Label() => NewName("e");

    private string Int(Place place, int depth) => Expression("int", place, depth);

    private string Bool(Place place, int depth) => Expression("bool", place, depth);

    private string Variable(Place place, string type, bool writable = false)
    {
        var names = place.Variables(type, writable).ToList();
        return names.Count == 0 ? "" : names[random.Next(names.Count)];
    }

    private string VariableOr(Place place, string type, string otherwise) =>
        Variable(place, type) is { Length: > 0 } name ? name : otherwise;

    /// <summary>Something an int can be assigned to; its parts log when they are evaluated.</summary>
    private string Target(Place place, int depth) => random.Next(9) switch
    {
        0 => "field",
        1 => ArrayTarget(place, depth),
        2 when Variable(place, "Box") is { Length: > 0 } box => box + Pick(".F", ".P", ".Pair.X", ".Pair.In.Y"),
        3 when Variable(place, "Box") is { Length: > 0 } box => $"{box}[{Int(place, depth)}]",
        4 when Variable(place, "Pair") is { Length: > 0 } pair => pair + Pick(".X", ".In.Y"),
        5 when Variable(place, "Pair[]") is { Length: > 0 } pairs => $"{pairs}[({Int(place, depth)}) & 1]" + Pick(".X", ".In.Y"),
        6 when Variable(place, "List") is { Length: > 0 } list => $"{list}[({Int(place, depth)}) & 1]",
        _ => Variable(place, "int", writable: true) is { Length: > 0 } name ? name : "field",
    };

    private string ArrayTarget(Place place, int depth) =>
        Variable(place, "int[]") is { Length: > 0 } array ? $"{array}[({Int(place, depth)}) & 1]" : "field";

    private string CallCoroutine(string type, Place place, int depth)
    {
        var fitting = coroutines.Where(one => one.Type == type && one.Level > place.Level).ToList();
        if (fitting.Count == 0 || depth < 0)
        {
            return type switch
            {
                "int" => $"await Int(\"{Label()}\", {Int(place, depth)})",
                "bool" => $"await Bool(\"{Label()}\", {Bool(place, depth)})",
                _ => $"await Str(\"{Label()}\", {Expression("string", place, depth)})",
            };
        }

        var one = fitting[random.Next(fitting.Count)];
        var generic = one.Call.EndsWith('|');
        var third = generic ? ", " + Expression(Pick("int", "string", "bool"), place, depth) : "";
        return $"await {one.Call.TrimEnd('|')}({Int(place, depth)}, {Expression("string", place, depth)}{third})";
    }

    private Choice[] IntTable() =>
    [
        new("literal", 4, (_, _) => random.Next(10).ToString()),
        new("local", 8, (p, _) => VariableOr(p, "int", "field")),
        new("field", 2, (_, _) => "field"),
        new("await leaf", 3, (_, _) => $"await Int(\"{Label()}\", {random.Next(9)})", Needs.Await),
        new("await", 8, (p, d) => $"await Int(\"{Label()}\", {Int(p, d)})", Needs.Await),
        new("await now", 2, (p, d) => $"await Now(\"{Label()}\", {Int(p, d)})", Needs.Await),
        new("await task", 2, (p, d) => $"await Task.FromResult({Int(p, d)})", Needs.Await),
        new("await coroutine", 6, (p, d) => CallCoroutine("int", p, d), Needs.Await),
        new("await failure", 1, (_, _) => $"await Fail(\"{Label()}\")", Needs.Await),
        new("logged", 3, (p, d) => $"V(\"{Label()}\", {Int(p, d)})"),
        new("add", 5, (p, d) => $"({Int(p, d)} {Pick("+", "-", "*", "&", "|", "^")} {Int(p, d)})"),
        new("divide", 1, (p, d) => $"(V(\"{Label()}\", {Int(p, d)}) {Pick("/", "%")} V(\"{Label()}\", {Int(p, d)}))"),
        new("negate", 1, (p, d) => $"{Pick("-", "~")}({Int(p, d)})"),
        new("conditional", 3, (p, d) => $"({Bool(p, d)} ? {Int(p, d)} : {Int(p, d)})"),
        new("coalesce", 2, (p, d) => $"({Expression("int?", p, d)} ?? {Int(p, d)})"),
        new("call", 4, (p, d) => $"Sum({Int(p, d)}, {Int(p, d)})"),
        new("named call", 2, (p, d) => $"Sum(c: {Int(p, d)}, a: {Int(p, d)}, b: {Int(p, d)})"),
        new("params call", 1, (p, d) => $"Total({Int(p, d)}, {Int(p, d)}, {Int(p, d)})"),
        new("ref call", 2, (p, d) => Variable(p, "int", true) is { Length: > 0 } x ? $"AddTo(ref {x}, {Int(p, d)})" : $"AddTo(ref field, {Int(p, d)})"),
        new("ref element call", 2, (p, d) => Variable(p, "int[]") is { Length: > 0 } a ? $"AddTo(ref {a}[({Int(p, d)}) & 1], {Int(p, d)})" : $"AddTo(ref field, {Int(p, d)})"),
        new("element", 2, (p, d) => $"{Expression("int[]", p, d)}[({Int(p, d)}) & 1]"),
        new("list item", 1, (p, d) => Variable(p, "List") is { Length: > 0 } l ? $"{l}[({Int(p, d)}) & 1]" : "field"),
        new("member", 2, (p, d) => $"({Expression("Box", p, d)}){Pick(".F", ".P", ".Pair.X", ".Pair.In.Y")}"),
        new("method", 2, (p, d) => $"({Expression("Box", p, d)}).Call({Int(p, d)}, {Int(p, d)})"),
        new("indexer", 1, (p, d) => $"({Expression("Box", p, d)})[{Int(p, d)}]"),
        new("struct method", 2, (p, d) => Variable(p, "Pair") is { Length: > 0 } s ? Pick($"{s}.Add({Int(p, d)})", $"{s}.In.Bump({Int(p, d)})") : "field"),
        new("struct element method", 1, (p, d) => Variable(p, "Pair[]") is { Length: > 0 } s ? $"{s}[({Int(p, d)}) & 1].Add({Int(p, d)})" : "field"),
        new("assignment", 2, (p, d) => $"({Target(p, d)} = {Int(p, d)})"),
        new("compound", 2, (p, d) => $"({Target(p, d)} {Pick("+=", "-=", "*=", "^=")} {Int(p, d)})"),
        new("increment", 2, (p, d) => random.Next(2) == 0 ? $"({Target(p, d)}{Pick("++", "--")})" : $"({Pick("++", "--")}{Target(p, d)})"),
        new("length", 1, (p, d) => $"({Expression("string", p, d)}).Length"),
        new("switch expression", 2, (p, d) => $"({Int(p, d)} switch {{ 1 => {Int(p, d)}, > 5 when {NoAwaitBool(p)} => {Int(p, d)}, _ => {Int(p, d)} }})"),
        new("tuple element", 1, (p, d) => $"({Int(p, d)}, {Expression("string", p, d)}, {Int(p, d)}).Item{Pick(1, 3)}"),
        new("array creation", 1, (p, d) => $"new[] {{ {Int(p, d)}, {Int(p, d)} }}[{random.Next(2)}]"),
        new("collection expression", 1, (p, d) => $"Total([{Int(p, d)}, .. {Expression("int[]", p, d)}, {Int(p, d)}])"),
        new("with", 1, (p, d) => $"(new Rec({Int(p, d)}, 2) with {{ B = {Int(p, d)} }}).{Pick("A", "B")}"),
        new("cast", 1, (p, d) => $"(int)(long)({Int(p, d)})"),
        new("local function call", 2, (p, d) => p.Functions("int").ToList() is { Count: > 0 } fs ? $"{fs[random.Next(fs.Count)]}({Int(p, d)})" : "field"),
        new("gather", 1, (p, d) => $"(await Gather(Int(\"{Label()}\", {Int(p, d)}), Int(\"{Label()}\", {Int(p, d)}))).Item{Pick(1, 2)}", Needs.Await),
        new("deconstructing assignment", 1, (p, d) => $"(({Target(p, d)}, {Target(p, 0)}) = ({Int(p, d)}, {Int(p, d)})).Item1"),
    ];

    private Choice[] BoolTable() =>
    [
        new("bool literal", 2, (_, _) => Pick("true", "false")),
        new("bool local", 3, (p, _) => VariableOr(p, "bool", "(field > 3)")),
        new("compare", 6, (p, d) => $"({Int(p, d)} {Pick("<", ">", "==", "!=", "<=")} {Int(p, d)})"),
        new("and", 3, (p, d) => $"({Bool(p, d)} && {Bool(p, d)})"),
        new("or", 3, (p, d) => $"({Bool(p, d)} || {Bool(p, d)})"),
        new("bool and", 1, (p, d) => $"({Bool(p, d)} {Pick("&", "|", "^")} {Bool(p, d)})"),
        new("not", 2, (p, d) => $"!({Bool(p, d)})"),
        new("await bool", 3, (p, d) => $"await Bool(\"{Label()}\", {Bool(p, d)})", Needs.Await),
        new("await bool coroutine", 2, (p, d) => CallCoroutine("bool", p, d), Needs.Await),
        new("is pattern", 2, (p, d) => $"({Int(p, d)} is {Pick("> 3 and < 9", "1 or 2", "not 0", "< 4")})"),
        new("is null", 1, (p, d) => $"({Expression("int?", p, d)} is null)"),
        new("is type", 1, (p, d) => $"({Expression("object", p, d)} is {Pick("int", "string", "not null")})"),
        new("tuple equality", 1, (p, d) => $"(({Int(p, d)}, {Bool(p, d)}) == ({Int(p, d)}, {Bool(p, d)}))"),
        new("string equality", 1, (p, d) => $"({Expression("string", p, d)} == {Expression("string", p, d)})"),
    ];

    private Choice[] StringTable() =>
    [
        new("string literal", 3, (_, _) => $"\"{Pick("a", "bc", "")}\""),
        new("string local", 4, (p, _) => VariableOr(p, "string", "\"none\"")),
        new("concat", 3, (p, d) => $"({Expression("string", p, d)} + {Int(p, d)} + {Expression("string", p, d)})"),
        new("interpolation", 3, (p, d) => $"$\"{{({Int(p, d)})}}:{{({Bool(p, d)})}}\""),
        new("await string", 3, (p, d) => $"await Str(\"{Label()}\", {Expression("string", p, d)})", Needs.Await),
        new("await string coroutine", 2, (p, d) => CallCoroutine("string", p, d), Needs.Await),
        new("string conditional", 1, (p, d) => $"({Bool(p, d)} ? {Expression("string", p, d)} : {Expression("string", p, d)})"),
        new("to string", 1, (p, d) => $"({Int(p, d)}).ToString()"),
    ];

    private Choice[] NullableTable() =>
    [
        new("null literal", 2, (_, _) => "(int?)null"),
        new("nullable local", 3, (p, _) => VariableOr(p, "int?", "(int?)field")),
        new("nullable value", 3, (p, d) => $"(int?)({Int(p, d)})"),
        new("lifted", 2, (p, d) => $"({Expression("int?", p, d)} + {Int(p, d)})"),
        new("null-conditional", 3, (p, d) => $"({Expression("Box", p, d)})?.Call({Int(p, d)}, {Int(p, d)})"),
        new("null-conditional chain", 2, (p, d) => $"({Expression("Box", p, d)}).Next?.Next?[{Int(p, d)}]"),
        new("await nullable", 2, (p, d) => $"await Of<int?>(\"{Label()}\", {Expression("int?", p, d)})", Needs.Await),
    ];

    private Choice[] ArrayTable() =>
    [
        new("array literal", 2, (_, _) => $"new[] {{ {random.Next(9)}, {random.Next(9)} }}"),
        new("array local", 4, (p, _) => VariableOr(p, "int[]", "(new int[2])")),
        new("array of values", 2, (p, d) => $"new[] {{ {Int(p, d)}, {Int(p, d)} }}"),
        new("await array", 2, (p, d) => $"(await Of(\"{Label()}\", {Expression("int[]", p, d)}))", Needs.Await),
    ];

    private Choice[] BoxTable() =>
    [
        new("new box", 2, (_, _) => "new Box()"),
        new("box local", 4, (p, _) => VariableOr(p, "Box", "new Box { F = 2 }")),
        new("object initializer", 2, (p, d) => $"new Box {{ F = {Int(p, d)}, P = {Int(p, d)}, Pair = {{ X = {Int(p, d)} }} }}"),
        new("nested initializer", 1, (p, d) => $"new Box {{ Next = new Box {{ F = {Int(p, d)} }}, [{Int(p, d)}] = {Int(p, d)} }}"),
        new("await box", 2, (p, d) => $"(await Of(\"{Label()}\", {Expression("Box", p, d)}))", Needs.Await),
    ];

    private Choice[] ObjectTable() =>
    [
        new("boxed literal", 2, (_, _) => Pick("(object)1", "(object)\"text\"", "(object)true")),
        new("boxed local", 2, (p, _) => $"(object){VariableOr(p, "int", "field")}"),
        new("boxed", 2, (p, d) => $"(object)({Expression(Pick("int", "string", "bool"), p, d)})"),
        new("await object", 2, (p, d) => $"(await Of<object>(\"{Label()}\", {Expression("object", p, d)}))", Needs.Await),
    ];

    /// <summary>A condition for a place where C# forbids an await.</summary>
    private string NoAwaitBool(Place place) => Bool(new Place(place) { CanAwait = false }, 1);
}
