namespace Coroutines.Differential;

/// <content>The declarations of locals.</content>
public sealed partial class RandomProgram
{
    private Choice[] DeclarationTable() =>
    [
        Choice.Leaf("declare int", 5, (p, _) => Declare(p, Pick("int", "var"), "int", "i", Int(p, 2))),
        Choice.Leaf("declare bool", 3, (p, _) => Declare(p, "bool", "bool", "b", Bool(p, 2))),
        Choice.Leaf("declare string", 3, (p, _) => Declare(p, "var", "string", "s", Text(p, 2))),
        Choice.Leaf("declare nullable", 3, (p, _) => Declare(p, "int?", "int?", "n", Of("int?", p, 2))),
        Choice.Leaf("declare array", 3, (p, _) => Declare(p, "int[]", "int[]", "a", Of("int[]", p, 2))),
        Choice.Leaf("declare box", 4, (p, _) => Declare(p, "Box", "Box", "o", Of("Box", p, 2))),
        Choice.Leaf("declare object", 2, (p, _) => Declare(p, "object", "object", "j", Object(p, 2))),
        Choice.Leaf("declare long", 2, (p, _) => Declare(p, "long", "long", "w", Of("long", p, 2))),
        Choice.Leaf("declare meters", 2, (p, _) => Declare(p, "Meters", "Meters", "u", Int(p, 2))),
        Choice.Leaf("declare target-typed", 2, (p, _) => Declare(p, "Box", "Box", "o", $"new() {{ F = {Int(p, 2)} }}")),
        Choice.Leaf("declare struct", 3, (p, _) => Declare(p, "var", "Pair", "q", $"new Pair {{ X = {Int(p, 2)}, In = {{ Y = {Int(p, 2)} }} }}")),
        Choice.Leaf("declare struct copy", 2, (p, _) => Declare(p, "var", "Pair", "q", VariableOr(p, "Pair", "default(Pair)"))),
        Choice.Leaf("declare struct array", 3, (p, _) => Declare(p, "Pair[]", "Pair[]", "z", $"[new Pair {{ X = {Int(p, 2)} }}, default]")),
        Choice.Leaf("declare list", 3, (p, _) => Declare(p, "List<int>", "List", "l", Pick($"new List<int> {{ {Int(p, 2)}, {Int(p, 2)} }}", $"[{Int(p, 2)}, {Int(p, 2)}]"))),
        Choice.Leaf("declare grid", 2, (p, _) => Declare(p, "var", "Grid", "h", $"new int[,] {{ {{ {Int(p, 2)}, 2 }}, {{ 3, {Int(p, 2)} }} }}")),
        Choice.Leaf("declare dictionary", 2, (p, _) => Declare(p, "var", "Dictionary", "m", $"new Dictionary<int, int> {{ [0] = {Int(p, 2)}, [1] = {Int(p, 2)} }}")),
        Choice.Leaf("declare anonymous", 2, Anonymous),
        Choice.Leaf("declare constant", 2, (p, _) => Constant(p)),
        Choice.Leaf("declare two", 2, (p, _) => DeclareTwo(p)),
        Choice.Leaf("declare later", 2, (p, _) => DeclareLater(p)),
        Choice.Leaf("deconstruct", 2, (p, _) => Deconstruct(p, $"({Int(p, 2)}, {Bool(p, 2)})", "bool")),
        Choice.Leaf("deconstruct record", 2, (p, _) => Deconstruct(p, $"new Rec({Int(p, 2)}, {Int(p, 2)})", "int")),
        Choice.Leaf("deconstruct mixed", 2, (p, _) => Mixed(p)),
        Choice.Leaf("out variable", 2, (p, _) => OutVariable(p)),
        Choice.Leaf("ref local", 2, (p, _) => RefLocal(p)),
        Choice.Leaf("span", 2, (p, _) => SpanLocal(p), Needs.Stack),
        Choice.Leaf("unsafe", 2, (p, _) => Unsafe(p)),
        Choice.Leaf("fixed", 2, (p, _) => Fixed(p)),
    ];

    private string Declare(Place place, string written, string type, string stem, string value)
    {
        var name = NewName(stem);
        place.Declare(name, type);
        return Line($"{written} {name} = {value};");
    }

    private string Anonymous(Place place, int depth)
    {
        var name = NewName("y");
        return Line($"var {name} = new {{ A = {Int(place, 2)}, B = {Text(place, 2)} }};") + Line($"Log({name}.A + {name}.B + {Int(place, 1)});");
    }

    private string Constant(Place place)
    {
        var name = NewName("K");
        place.Declare(name, "int", writable: false);
        return Line($"const int {name} = {random.Next(5)};");
    }

    private string DeclareTwo(Place place)
    {
        var (a, b) = (NewName("i"), NewName("i"));
        var text = Line($"int {a} = {Int(place, 2)}, {b} = {Int(place, 2)};");
        place.Declare(a, "int");
        place.Declare(b, "int");
        return text;
    }

    private string DeclareLater(Place place)
    {
        var name = NewName("i");
        var text = Line($"int {name};") + Line($"if ({Bool(place, 2)}) {name} = {Int(place, 2)};") + Line($"else {name} = {Int(place, 2)};");
        place.Declare(name, "int");
        return text;
    }

    private string Deconstruct(Place place, string value, string second)
    {
        var (a, b) = (NewName("d"), NewName("d"));
        place.Declare(a, "int");
        place.Declare(b, second);
        return Line($"var ({a}, {b}) = {value};");
    }

    private string Mixed(Place place)
    {
        var name = NewName("d");
        var text = Line($"({Target(place, 2)}, var {name}, _) = ({Int(place, 2)}, {Int(place, 2)}, {Text(place, 1)});");
        place.Declare(name, "int");
        return text;
    }

    private string OutVariable(Place place)
    {
        var name = NewName("v");
        var text = Line($"Log(Try({Int(place, 2)}, out var {name}));");
        place.Declare(name, "int");
        return text;
    }

    private string RefLocal(Place place)
    {
        var name = NewName("r");
        var array = VariableOr(place, "int[]", "(new int[2])");
        return Line("{") + Line($"    ref var {name} = ref {array}[{random.Next(2)}];")
            + Line($"    {name} {Pick("=", "+=")} {Int(place.WithoutAwait(), 2)};") + Line($"    Log({name});") + Line("}");
    }

    private string SpanLocal(Place place)
    {
        var name = NewName("r");
        var plain = place.WithoutAwait();
        return Line("{") + Line($"    {Pick("", "scoped ")}Span<int> {name} = stackalloc int[2] {{ {Int(plain, 1)}, {Int(plain, 1)} }};")
            + Line($"    {name}[1] += {Int(plain, 2)};") + Line($"    Log({name}[0] + {name}[^1]);") + Line("}");
    }

    private string Unsafe(Place place)
    {
        var name = NewName("r");
        return Line("unsafe") + Line("{") + Line($"    int {name}local = {Int(place.WithoutAwait(), 2)};")
            + Line($"    int* {name} = &{name}local;") + Line($"    *{name} += 2;") + Line($"    Log({name}local);") + Line("}");
    }

    private string Fixed(Place place)
    {
        var name = NewName("r");
        var array = VariableOr(place, "int[]", "(new int[2])");
        return Line("unsafe") + Line("{") + Line($"    fixed (int* {name} = {array}) Log(*{name} + {Int(place.WithoutAwait(), 1)});") + Line("}");
    }
}
