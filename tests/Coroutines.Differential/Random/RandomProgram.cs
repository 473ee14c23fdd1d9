using System.Text;

namespace Coroutines.Differential;

/// <summary>
/// Writes one random program from a seed: a main coroutine and a few more of several kinds, whose statements and
/// expressions are drawn from the tables in the other parts of this class. What it writes always compiles, ends, and
/// logs as it goes.
/// </summary>
public sealed partial class RandomProgram
{
    private const int MostStatements = 14;

    private readonly Random random;
    private readonly Census census;
    private readonly List<(string Name, int Level, string Type, string Call)> coroutines = [];
    private int names;
    private int statements;

    private RandomProgram(int seed, Census census)
    {
        random = new Random(seed);
        this.census = census;
    }

    /// <summary>The text of the program of a seed; what it holds is added to the census.</summary>
    public static string Write(int seed, Census census) => new RandomProgram(seed, census).Write(seed);

    private string Write(int seed)
    {
        var bodies = new StringBuilder();
        var types = new StringBuilder();
        for (var level = random.Next(1, 3); level >= 1; level--)
        {
            WriteCoroutine(level, bodies, types);
        }

        statements = 0;
        var main = Body(new Place { Level = 0 }, "    ", 3);
        return $$"""
            // seed {{seed}}
            public static partial class P
            {
                private static int field = 1;

                [Coroutine]
                public static async Coroutine Main()
                {
                    await Pause("main");
            {{main}}        Log("main ends");
                    Log(field);
                    await Pause("last");
                }

            {{bodies}}    private static int Sum(int a, int b, int c = 7) { Log($"sum {a} {b} {c}"); return a + b - c; }

                private static int AddTo(ref int target, int x) { Log("add to"); return target += x; }

                private static bool Try(int x, out int result) { result = x * 2; return x % 2 == 0; }

                private static int Total(params int[] items) => items.Sum();

                private static IEnumerable<int> Items(int n)
                {
                    try { for (var i = 0; i < n; i++) yield return i; }
                    finally { Log("items closed"); }
                }

                private static async IAsyncEnumerable<int> ItemsAsync(int n)
                {
                    try { for (var i = 0; i < n; i++) { await new Signal(); yield return i; } }
                    finally { Log("async items closed"); }
                }

            {{types}}
            }

            public struct Inner { public int Y; public int Bump(int x) { Log("bump"); return Y += x; } }

            public partial struct Pair
            {
                public int X;
                public Inner In;
                public int Add(int x) { Log("add"); return X += x; }
            }

            public sealed class Box
            {
                private int p = 1;
                public int F;
                public Pair Pair;
                public Box? Next;
                public int P { get { Log("get P"); return p; } set { Log("set P"); p = value; } }
                public int this[int i] { get { Log("get " + i); return p + i; } set { Log("set " + i); p = value - i; } }
                public int Call(int a, int b) { Log("call"); return F + a - b; }
            }

            public record struct Rec(int A, int B);
            """.Replace("\n\n\n", "\n\n", StringComparison.Ordinal).TrimEnd() + "\n";
    }

    private void WriteCoroutine(int level, StringBuilder bodies, StringBuilder types)
    {
        statements = 0;
        var name = "F" + level;
        var type = Pick("int", "string", "bool", "int");
        var place = new Place { Level = level, ReturnType = type };
        place.Declare("a", "int");
        place.Declare("s", "string");
        var kind = random.Next(5);
        var header = $"public {(kind is 1 or 2 ? "" : "static ")}async Coroutine<{type}> {name}{(kind == 3 ? "<T>" : "")}(int a, string s{(kind == 3 ? ", T t" : "")})";
        var body = Body(place, "    ", 2) + $"        return {Expression(type, place, 1)};\n";
        var text = $"    [Coroutine]\n    {header}\n    {{\n{body}    }}\n\n";
        switch (kind)
        {
            case 1 or 2:
                var keyword = kind == 1 ? "sealed partial class" : "partial struct";
                types.Append($"    private {keyword} Type{level}\n    {{\n{text.TrimEnd()}\n    }}\n\n");
                text = "";
                Known($"new Type{level}().{name}");
                break;
            case 3:
                Known(name);
                break;
            default:
                Known(name);
                break;
        }

        bodies.Append(text);

        void Known(string call) => coroutines.Add((name, level, type, kind == 3 ? call + "|" : call));
    }

    private string Body(Place outer, string indent, int depth)
    {
        var place = new Place(outer);
        var text = new StringBuilder();
        Start("x", "int", random.Next(10).ToString());
        Start("values", "int[]", "new[] { 3, 4 }");
        Start("box", "Box", "new Box { F = 1, Next = new Box() }");
        Start("pair", "Pair", "new Pair { X = 2 }");
        Start("pairs", "Pair[]", "new Pair[2]");
        Statements(text, place, indent + "    ", depth, random.Next(3, 6));
        return text.ToString();

        void Start(string name, string type, string value)
        {
            if (name == "x" || random.Next(3) == 0)
            {
                place.Declare(name, type);
                text.Append($"{indent}    var {name} = {value};\n");
            }
        }
    }

    private string NewName(string stem) => stem + names++;

    private T Pick<T>(params T[] items) => items[random.Next(items.Length)];

    private Choice Pick(IReadOnlyList<Choice> choices, Place place)
    {
        var total = 0;
        foreach (var choice in choices)
        {
            total += place.Allows(choice.Needs) ? choice.Weight : 0;
        }

        var at = random.Next(total);
        foreach (var choice in choices)
        {
            if (place.Allows(choice.Needs) && (at -= choice.Weight) < 0)
            {
                return choice;
            }
        }

        throw new InvalidOperationException("A table of choices has none without needs.");
    }
}
