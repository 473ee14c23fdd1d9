namespace Coroutines.Differential;

/// <content>The expressions of type <c>int</c>: operators, awaits, and what the other files add.</content>
public sealed partial class RandomProgram
{
    private string Expression(string type, Place place, int depth)
    {
        var table = Table(type, () => type switch
        {
            "int" => [.. NumberTable(), .. AwaitTable(), .. CallTable(), .. PlaceTable(), .. PatternTable(), .. CreationTable(), .. wide ? [.. ModifierTable(), .. ConversionTable(), .. ParenthesisTable(), .. TriviaExpressionTable()] : Array.Empty<Choice>()],
            "bool" => BoolTable(),
            "string" => StringTable(),
            "int?" => [.. NullableTable(), .. wide ? ConditionalAccessTable() : []],
            "long" => LongTable(),
            "int[]" => ArrayTable(),
            "Box" => BoxTable(),
            "Meters" => MetersTable(),
            "Gauge" => GaugeTable(),
            "Tri" => TriTable(),
            "object" => ObjectTable(),
            "Bearer" => BearerTable(),
            "Crate" => CrateTable(),
            "Func" => DelegateTable(),
            "Square" => SquareTable(),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        });
        var choice = Pick(table, place, depth);
        return census.Note(choice.Id, -1, () => choice.Make(place, depth - 1));
    }

    private string Label() => "e" + names++;

    private string Of(string type, Place place, int depth) => Expression(type, place, depth);

    private string Int(Place place, int depth) => Expression("int", place, depth);

    private string Bool(Place place, int depth) => Expression("bool", place, depth);

    private string Text(Place place, int depth) => Expression("string", place, depth);

    private string Object(Place place, int depth) => Expression("object", place, depth);

    private string Variable(Place place, string type, bool writable = false)
    {
        var found = place.Variables(type, writable).ToList();
        return found.Count == 0 ? "" : found[random.Next(found.Count)];
    }

    private string VariableOr(Place place, string type, string otherwise, bool writable = false) =>
        Variable(place, type, writable) is { Length: > 0 } name ? name : otherwise;

    private Choice[] NumberTable() =>
    [
        Choice.Leaf("literal", 4, (_, _) => random.Next(10).ToString()),
        Choice.Leaf("local", 6, (p, _) => VariableOr(p, "int", "field")),
        Choice.Leaf("field", 2, (_, _) => "field"),
        Choice.Leaf("great literal", 1, (_, _) => $"V(\"{Label()}\", {Pick("int.MaxValue", "int.MinValue", "1 << 30")})"),
        Choice.Leaf("type operator", 1, (_, _) => Pick("sizeof(int)", "nameof(Box).Length", "typeof(Box).Name.Length", "default(int)", "sizeof(Mood)")),
        new("logged", 3, (p, d) => $"V(\"{Label()}\", {Int(p, d)})"),
        new("arithmetic", 4, (p, d) => $"({Int(p, d)} {Pick("+", "-", "*", "&", "|", "^")} {Int(p, d)})"),
        new("shift", 2, (p, d) => $"({Int(p, d)} {Pick("<<", ">>", ">>>")} ({Int(p, d)} & 7))"),
        new("divide", 2, (p, d) => $"(V(\"{Label()}\", {Int(p, d)}) {Pick("/", "%")} V(\"{Label()}\", {Int(p, d)}))"),
        new("negate", 2, (p, d) => $"{Pick("-", "~", "+")}({Int(p, d)})"),
        new("conditional", 3, (p, d) => $"({Bool(p, d)} ? {Int(p, d)} : {Int(p, d)})"),
        new("coalesce", 3, (p, d) => $"({Of("int?", p, d)} ?? {Int(p, d)})"),
        new("coalesce throw", 2, (p, d) => $"({Of("int?", p, d)} ?? throw new InvalidOperationException({Text(p, d)}))"),
        new("conditional throw", 1, (p, d) => $"({Bool(p, d)} ? {Int(p, d)} : throw new FormatException({Text(p, d)}))"),
        new("checked expression", 2, (p, d) => $"{Pick("checked", "unchecked")}({Int(p, d)} {Pick("+", "*", "-")} {Int(p, d)})"),
        new("cast", 2, (p, d) => Pick(
            () => $"(int)(long)({Int(p, d)})",
            () => $"((int)unchecked((byte)({Int(p, d)})))",
            () => $"(int)(({Int(p, d)}) / 2.0)",
            () => $"(int)(char)(({Int(p, d)}) & 127)")()),
        new("narrow long", 2, (p, d) => $"unchecked((int)({Of("long", p, d)}))"),
        new("custom conversion", 4, (p, d) => $"(int)({Of("Meters", p, d)})"),
        new("unbox", 2, (p, d) => $"(int)Boxed({Object(p, d)})"),
        new("enum", 2, (p, d) => $"(int)((Mood)(({Int(p, d)}) & 1) | Mood.Wild)"),
        new("dynamic", 1, (p, d) => $"(int)((dynamic)({Int(p, d)}) + {Int(p, d)})"),
        new("length", 2, (p, d) => $"({Text(p, d)}).Length"),
        new("tuple element", 2, (p, d) => $"({Int(p, d)}, {Text(p, d)}, {Int(p, d)}).Item{Pick(1, 3)}"),
        new("anonymous member", 2, (p, d) => $"new {{ A = {Int(p, d)}, B = {Text(p, d)} }}.A"),
        new("query", 2, (p, d) => $"({Query(p, d)}).Sum()"),
        new("logic value", 4, (p, d) => $"({Of("Tri", p, d)}).X"),
    ];

    private Choice[] AwaitTable() =>
    [
        Choice.Leaf("await leaf", 3, (_, _) => $"await Int(\"{Label()}\", {random.Next(9)})", Needs.Await),
        Choice.Leaf("await failure", 1, (_, _) => $"await {Pick("Fail", "FailNow")}(\"{Label()}\")", Needs.Await),
        new("await", 5, (p, d) => $"await Int(\"{Label()}\", {Int(p, d)})", Needs.Await),
        new("await now", 2, (p, d) => $"await Now(\"{Label()}\", {Int(p, d)})", Needs.Await),
        new("await task", 2, (p, d) => Pick(
            () => $"await Task.FromResult({Int(p, d)})",
            () => $"await new ValueTask<int>({Int(p, d)})",
            () => $"await Task.FromResult({Int(p, d)}).ConfigureAwait(false)")(), Needs.Await),
        new("await coroutine", 5, (p, d) => $"await {Call("int", p, d)}", Needs.Await),
        new("await chosen", 2, (p, d) => $"await ({Bool(p, d)} ? {Call("int", p, d)} : Int(\"{Label()}\", {Int(p, d)}))", Needs.Await | Needs.NoHole),
        new("await await", 2, (p, d) => $"await await Of(\"{Label()}\", {Pick("Task.FromResult", "new ValueTask<int>")}({Int(p, d)}))", Needs.Await),
        new("await wait for", 2, (p, d) => $"await WaitFor({Call("int", p, d)}, TimeSpan.FromMilliseconds(50))", Needs.Await),
        new("gather", 2, (p, d) => $"(await Gather(Int(\"{Label()}\", {Int(p, d)}), {Call("int", p, d)})).Item{Pick(1, 2)}", Needs.Await),
        new("base call", 20, (p, d) => $"await base.F({Int(p, d)}, {Text(p, d)})", Needs.Base),
        new("await generic", 10, (p, d) => $"Length<object?>({Generic(p)}, await Of(\"{Label()}\", {Int(p, d)}))", Needs.Generic | Needs.Await),
    ];

    /// <summary>A query over numbers; only its first source may await.</summary>
    private string Query(Place place, int depth)
    {
        var (name, other) = (NewName("q"), NewName("q"));
        var inner = new Place(place.Function()) { CanDeclare = false };
        inner.Declare(name, "int", writable: false);
        return $"from {name} in {Of("int[]", place, depth)} "
            + Pick("", $"let {other} = {name} + {Int(inner, depth)} ", $"from {other} in new[] {{ 1, 2 }} ", $"orderby {Int(inner, depth)} descending ")
            + $"where {Bool(inner, depth)} select {Int(inner, depth)}";
    }
}
