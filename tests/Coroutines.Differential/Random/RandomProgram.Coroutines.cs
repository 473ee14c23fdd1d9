using System.Text;

namespace Coroutines.Differential;

/// <content>The coroutines that the main one calls: methods of every kind.</content>
public sealed partial class RandomProgram
{
    /// <summary>What is known of a coroutine: how a call of it is written in a place.</summary>
    private sealed record Callee(string Type, int Level, Func<Place, int, string> Call);

    private readonly List<Callee> callees = [];

    private void WriteCoroutine(int level, StringBuilder members, StringBuilder types)
    {
        var kinds = Table("coroutines", CoroutineTable);
        var kind = Pick(kinds, new Place { Level = level }, 1);
        coroutineTypes = types;
        members.Append(census.Note(kind.Id, -1, () => kind.Make(new Place { Level = level }, 2)));
    }

    private StringBuilder coroutineTypes = new();

    private Choice[] CoroutineTable() =>
    [
        new("static coroutine", 4, (p, d) => StaticCoroutine(p, Pick("int", "string", "bool"), "", (name, first, second) => $"P.{name}({first}, {second})")),
        new("void coroutine", 3, (p, d) => StaticCoroutine(p, "void", "", (name, first, second) => $"P.{name}({first}, {second})")),
        new("generic coroutine", 3, (p, d) => GenericCoroutine(p)),
        new("extension coroutine", 2, (p, d) => StaticCoroutine(p, "int", "this ", (name, first, second) => $"Same({first}).{name}({second})")),
        new("recursive coroutine", 2, (p, d) => RecursiveCoroutine(p)),
        new("short coroutine", 2, (p, d) => ShortCoroutine(p)),
        new("named arguments coroutine", 2, (p, d) => NamedCoroutine(p)),
        new("class coroutine", 3, (p, d) => InstanceCoroutine(p, "public sealed partial class {0}", "new {0}()", capturable: true)),
        new("struct coroutine", 3, (p, d) => InstanceCoroutine(p, "public partial struct {0}()", "new {0}()", capturable: false)),
        new("record coroutine", 2, (p, d) => InstanceCoroutine(p, "public sealed partial record {0}", "new {0}()", capturable: true)),
        new("generic class coroutine", 2, (p, d) => InstanceCoroutine(p, "public sealed partial class {0}<U>", "new {0}<string>()", capturable: true)),
        new("interface coroutine", 2, InterfaceCoroutine),
        new("constrained coroutine", 2, ConstrainedCoroutine),
        new("virtual coroutine", 3, VirtualCoroutine),
        new("iterator coroutine", 4, IteratorCoroutine),
    ];

    private Place Inside(Place place, string type, string? baseCall = null)
    {
        var inner = new Place { Level = place.Level, ReturnType = type == "void" ? null : type, BaseCall = baseCall };
        inner.Declare("a", "int");
        inner.Declare("s", "string");
        return inner;
    }

    private static string Returned(string type) => type == "void" ? "Coroutine" : $"Coroutine<{type}>";

    /// <summary>A body of random statements and a last return.</summary>
    private string BlockBody(Place place, string type)
    {
        var body = Body(place, "    ", 2);
        return $"    {{\n{body}{(type == "void" ? "" : $"        return {Expression(type, place, 1)};\n")}    }}\n\n";
    }

    private void Known(Place place, string type, Func<Place, int, string> call) => callees.Add(new(type, place.Level, call));

    private string StaticCoroutine(Place place, string type, string modifier, Func<string, string, string, string> call)
    {
        var name = "F" + place.Level;
        var text = $"    [Coroutine]\n    public static async {Returned(type)} {name}({modifier}int a, string s)\n{BlockBody(Inside(place, type), type)}";
        Known(place, type, (p, d) => call(name, Int(p, d), Text(p, d)));
        return text;
    }

    private string GenericCoroutine(Place place)
    {
        var type = Pick("int", "string", "bool");
        var name = "F" + place.Level;
        var inner = Inside(place, type);
        inner.Declare("t", "T");
        var text = $"    [Coroutine]\n    public static async {Returned(type)} {name}<T>(int a, string s, T t)\n{BlockBody(inner, type)}";
        Known(place, type, (p, d) => $"P.{name}({Int(p, d)}, {Text(p, d)}, {Expression(Pick("int", "string", "bool", "object", "Box"), p, d)})");
        return text;
    }

    private string RecursiveCoroutine(Place place)
    {
        var name = "F" + place.Level;
        var inner = Inside(place, "int");
        var body = Body(inner, "    ", 1);
        var text = $"    [Coroutine]\n    public static async Coroutine<int> {name}(int a, string s, int left = 2)\n    {{\n{body}"
            + $"        return left <= 0 ? {Int(inner, 1)} : {Int(inner, 1)} + await {name}({Int(inner, 1)}, s, left - 1);\n    }}\n\n";
        Known(place, "int", (p, d) => $"P.{name}({Int(p, d)}, {Text(p, d)})");
        return text;
    }

    private string ShortCoroutine(Place place)
    {
        var name = "F" + place.Level;
        var type = Pick("int", "string", "bool");
        var text = $"    [Coroutine]\n    public static async {Returned(type)} {name}(int a, string s) => {Expression(type, Inside(place, type), 3)};\n\n";
        Known(place, type, (p, d) => $"P.{name}({Int(p, d)}, {Text(p, d)})");
        return text;
    }

    private string NamedCoroutine(Place place)
    {
        var name = "F" + place.Level;
        var text = $"    [Coroutine]\n    public static async Coroutine<int> {name}(int a = 3, string s = \"d\", params int[] rest)\n{BlockBody(Inside(place, "int"), "int")}";
        Known(place, "int", (p, d) => random.Next(3) switch
        {
            0 => $"P.{name}(s: {Text(p, d)}, a: {Int(p, d)})",
            1 => $"P.{name}(s: {Text(p, d)})",
            _ => $"P.{name}({Int(p, d)}, {Text(p, d)}, {Int(p, d)}, {Int(p, d)})",
        });
        return text;
    }

    private string InstanceCoroutine(Place place, string declaration, string creation, bool capturable)
    {
        var (name, type) = ("Type" + place.Level, Pick("int", "string", "bool"));
        var inner = Inside(place, type);
        inner.Declare("own", "int", writable: true, capturable);
        var method = $"    [Coroutine]\n    public async {Returned(type)} F(int a, string s)\n{BlockBody(inner, type)}";
        coroutineTypes.Append($"{string.Format(declaration, name)}\n{{\n    private static int field = 4;\n    private int own = {random.Next(9)};\n\n{method.TrimEnd()}\n}}\n\n");
        Known(place, type, (p, d) => $"{string.Format(creation, name)}.F({Int(p, d)}, {Text(p, d)})");
        return "";
    }

    private string InterfaceCoroutine(Place place, int depth)
    {
        var level = place.Level;
        InstanceCoroutineOf(place, $"public sealed partial class Type{level} : IType{level}");
        coroutineTypes.Append($"public partial interface IType{level}\n{{\n    [Coroutine] Coroutine<int> F(int a, string s);\n}}\n\n");
        Known(place, "int", (p, d) => $"Same<IType{level}>(new Type{level}()).F({Int(p, d)}, {Text(p, d)})");
        return "";
    }

    private string ConstrainedCoroutine(Place place, int depth)
    {
        var level = place.Level;
        InstanceCoroutineOf(place, $"public sealed partial class Type{level} : IType{level}");
        coroutineTypes.Append($"public partial interface IType{level}\n{{\n    [Coroutine] Coroutine<int> F(int a, string s);\n}}\n\n");
        Known(place, "int", (p, d) => $"P.Via{level}(new Type{level}(), {Int(p, d)}, {Text(p, d)})");
        return $$"""
                [Coroutine]
                public static async Coroutine<int> Via{{level}}<T>(T t, int a, string s)
                    where T : IType{{level}}
                {
                    Log("via");
                    return await t.F(a, s) + a;
                }


            """;
    }

    private string VirtualCoroutine(Place place, int depth)
    {
        var level = place.Level;
        var kind = Pick("virtual", "generic");
        var inner = Inside(place, "int", "base.F");
        inner.Declare("own", "int");
        var basis = kind == "generic" ? $"Base{level}<int>" : $"Base{level}";
        coroutineTypes.Append($$"""
            public abstract partial class {{(kind == "generic" ? $"Base{level}<U>" : basis)}}
            {
                protected int own = 3;

                [Coroutine]
                public virtual async Coroutine<int> F(int a, string s)
                {
                    Log("base " + s);
                    await Pause("base");
                    return a + own;
                }
            }

            public sealed partial class Type{{level}} : {{basis}}
            {
                private static int field = 4;

                [Coroutine]
                public override async Coroutine<int> F(int a, string s)
            {{BlockBody(inner, "int").TrimEnd()}}
            }


            """);
        Known(place, "int", (p, d) => $"Same<{basis}>(new Type{level}()).F({Int(p, d)}, {Text(p, d)})");
        return "";
    }

    private void InstanceCoroutineOf(Place place, string declaration)
    {
        var inner = Inside(place, "int");
        inner.Declare("own", "int");
        coroutineTypes.Append($"{declaration}\n{{\n    private static int field = 4;\n    private int own = {random.Next(9)};\n\n"
            + $"    [Coroutine]\n    public async Coroutine<int> F(int a, string s)\n{BlockBody(inner, "int").TrimEnd()}\n}}\n\n");
    }

    private string IteratorCoroutine(Place place, int depth)
    {
        var name = "F" + place.Level;
        var inner = new Place { Level = place.Level, CanReturn = false, CanYield = true, CanYieldBreak = true };
        inner.Declare("a", "int");
        inner.Declare("s", "string");
        var body = Body(inner, "    ", 2);
        Known(place, "sequence", (p, d) => $"P.{name}({Int(p, d)}, {Text(p, d)})");
        return $"    [Coroutine]\n    public static async IAsyncEnumerable<int> {name}(int a, string s)\n    {{\n        yield return {Int(inner, 1)};\n{body}"
            + $"        yield return {Int(inner, 1)};\n    }}\n\n";
    }

    /// <summary>A call of a coroutine of the program, or of the kit where none fits; without the await.</summary>
    private string Call(string type, Place place, int depth)
    {
        var fitting = callees.Where(one => one.Type == type && one.Level > place.Level).ToList();
        if (fitting.Count > 0 && depth >= 0)
        {
            return fitting[random.Next(fitting.Count)].Call(place, depth);
        }

        return type switch
        {
            "int" => Pick(
                () => $"Int(\"{Label()}\", {Int(place, depth)})",
                () => $"Work(\"{Label()}\", {random.Next(4)})",
                () => $"new Plant({Int(place, depth)}).{Pick("Grow", "Shrink")}({Int(place, depth)})",
                () => $"Same<ITold>(new Plant({Int(place, depth)})).TellTwice({Int(place, depth)})")(),
            "bool" => $"Bool(\"{Label()}\", {Bool(place, depth)})",
            "void" => $"Pause(\"{Label()}\")",
            "sequence" => $"Slowly({random.Next(3)})",
            _ => $"Str(\"{Label()}\", {Text(place, depth)})",
        };
    }
}
