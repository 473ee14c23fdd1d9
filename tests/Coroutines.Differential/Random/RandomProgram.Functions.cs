namespace Coroutines.Differential;

/// <content>Lambdas and local functions, which capture what is around them.</content>
public sealed partial class RandomProgram
{
    private Choice[] FunctionTable() =>
    [
        new("lambda", 3, Lambda),
        new("block lambda", 2, BlockLambda),
        new("static lambda", 2, (p, d) => StaticLambda(p)),
        new("captured loop variable", 3, CapturedLoop),
        new("async lambda", 2, AsyncLambda, Needs.Await),
        new("coroutine lambda", 3, CoroutineLambda, Needs.Await),
        new("local function", 3, (p, d) => LocalFunction(p, "", body: true)),
        new("short local function", 2, (p, d) => LocalFunction(p, "", body: false)),
        new("recursive local function", 2, RecursiveLocalFunction),
        new("generic local function", 2, GenericLocalFunction),
        new("static local function", 2, StaticLocalFunction),
        new("async local function", 2, AsyncLocalFunction, Needs.Await),
        new("iterator local function", 2, IteratorLocalFunction),
    ];

    /// <summary>A lambda of one number.</summary>
    private string NewFunction(Place place, Func<Place, string> body)
    {
        var parameter = NewName("y");
        var inner = place.Function();
        inner.Declare(parameter, "int");
        return $"{parameter} => {body(inner)}";
    }

    private string Lambda(Place place, int depth)
    {
        var name = NewName("g");
        var text = Line($"Func<int, int> {name} = {NewFunction(place, inner => Int(inner, 2))};");
        place.DeclareFunction(name, "int");
        return text;
    }

    private string BlockLambda(Place place, int depth)
    {
        var name = NewName("g");
        var inner = place.Function();
        var parameter = NewName("y");
        inner.Declare(parameter, "int");
        var text = Line($"Func<int, int> {name} = {parameter} =>") + Line("{") + Line($"    if ({Bool(inner, 1)}) return {Int(inner, 1)};")
            + Block(inner, 0) + Line($"    return {Int(inner, 2)};") + Line("};");
        place.DeclareFunction(name, "int");
        return text;
    }

    private string StaticLambda(Place place)
    {
        var name = NewName("g");
        place.DeclareFunction(name, "int");
        return Line($"Func<int, int> {name} = static y => Twice(y) + {random.Next(4)};");
    }

    private string CapturedLoop(Place place, int depth)
    {
        var (list, variable, inside) = (NewName("u"), NewName("k"), NewName("i"));
        var inner = new Place(place);
        inner.Declare(variable, "int", writable: false);
        inner.Declare(inside, "int");
        var head = Pick(
            $"for (var {variable} = 0; {variable} < {random.Next(1, 4)}; {variable}++)",
            $"foreach (var {variable} in {Of("int[]", place, 1)})",
            $"foreach (var {variable} in Items({random.Next(1, 4)}))");
        var function = inner.Function();
        function.Declare(inside, "int");
        return Line($"var {list} = new List<Func<int>>();") + Line(head) + Line("{")
            + Line($"    var {inside} = {Int(new Place(place), 2)};")
            + Line($"    {list}.Add(() => {Int(function, 2)} + {inside}++ + {variable});")
            + Line($"    {inside} += {Int(inner, 1)};") + Line("}")
            + Line($"foreach (var {list}f in {list}) Log({list}f() + {list}f() + {Int(place, 1)});");
    }

    private string AsyncLambda(Place place, int depth)
    {
        var name = NewName("g");
        var inner = place.Function();
        return Line($"Func<int, Task<int>> {name} = async y => {{ await Task.CompletedTask; return y + {Int(inner, 2)} + await Task.FromResult({Int(inner, 1)}); }};")
            + Line($"Log(await {name}({Int(place, 2)}) + {Int(place, 1)});");
    }

    private string CoroutineLambda(Place place, int depth)
    {
        var name = NewName("g");
        var inner = place.Function();
        return Line($"Func<Coroutine<int>> {name} = () => {Call("int", inner, 1)};")
            + Line($"Log({Int(place, 1)} + await {name}());");
    }

    private string LocalFunction(Place place, string modifier, bool body)
    {
        var (name, parameter) = (NewName("H"), NewName("y"));
        var inner = place.Function();
        inner.Declare(parameter, "int");
        var text = body
            ? Line($"{modifier}int {name}(int {parameter})") + Line("{") + Line($"    Log(\"{name}\");") + Line($"    return {Int(inner, 2)};") + Line("}")
            : Line($"{modifier}int {name}(int {parameter}) => {Int(inner, 2)};");
        place.DeclareFunction(name, "int");
        return text;
    }

    private string RecursiveLocalFunction(Place place, int depth)
    {
        var (name, parameter) = (NewName("H"), NewName("y"));
        var inner = place.Function();
        inner.Declare(parameter, "int", writable: false);
        var text = Line($"int {name}(int {parameter}) => ({parameter} & 7) == 0 ? {Int(inner, 1)} : {name}(({parameter} & 7) - 1) + {Int(inner, 1)};");
        place.DeclareFunction(name, "int");
        return text;
    }

    private string GenericLocalFunction(Place place, int depth)
    {
        var name = NewName("H");
        var inner = place.Function();
        return Line($"string {name}<TOne>(TOne one) => {Text(inner, 1)} + one + typeof(TOne).Name;")
            + Line($"Log({name}({Expression(Pick("int", "string", "bool"), place, 2)}) + {name}({Int(place, 1)}));");
    }

    private string StaticLocalFunction(Place place, int depth)
    {
        var name = NewName("H");
        place.DeclareFunction(name, "int");
        return Line($"static int {name}(int y) => Twice(y) - {random.Next(9)};");
    }

    private string AsyncLocalFunction(Place place, int depth)
    {
        var name = NewName("H");
        var inner = place.Function();
        return Line($"async Task<int> {name}(int y) {{ await Task.CompletedTask; return y - {Int(inner, 2)}; }}")
            + Line($"Log(await {name}({Int(place, 2)}));");
    }

    private string IteratorLocalFunction(Place place, int depth)
    {
        var name = NewName("H");
        var inner = place.Function();
        return Line($"IEnumerable<int> {name}(int y) {{ try {{ yield return y + {Int(inner, 1)}; yield return {Int(inner, 1)}; }} finally {{ Log(\"{name}\"); }} }}")
            + ForEach(place, depth, "foreach", $"{name}({Int(place, 1)})");
    }
}
