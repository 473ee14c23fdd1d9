// Awaiting expressions of every kind as operand: initializer.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var local = 10;
        var items = new[] { 1, 2, 3 };
        var many = new[] { 100, 200, 300, 400 };
        var box = new Box(1);
        var rec = new Rec(1, 2);
        Func<int, int, int> add = (a, b) => { Log("add"); return a + b; };
        Log(new Box { X = V("ix", 1), Y = (V("a0", 1) + await Int("b0", 2)) }.Y);
        Log(new Box { X = V("ix", 1), Y = (await Int("a1", 5) - V("b1", 2)) }.Y);
        Log(new Box { X = V("ix", 1), Y = Sum(V("a2", 1), await Int("b2", 2), V("c2", 3)) }.Y);
        Log(new Box { X = V("ix", 1), Y = Sum(c: await Int("c3", 1), a: V("a3", 2), b: await Int("b3", 3)) }.Y);
        Log(new Box { X = V("ix", 1), Y = items[await Int("i4", 1)] }.Y);
        Log(new Box { X = V("ix", 1), Y = (await Str("s5", "four")).Length }.Y);
        Log(new Box { X = V("ix", 1), Y = (await Bool("q6", false) ? V("t6", 1) : await Int("f6", 2)) }.Y);
        Log(new Box { X = V("ix", 1), Y = (V("x7", true) && await Bool("y7", true) ? 1 : 0) }.Y);
        Log(new Box { X = V("ix", 1), Y = ((await Of<int?>("n8", null)) ?? V("d8", 4)) }.Y);
        Log(new Box { X = V("ix", 1), Y = (box?.Get(await Int("g9", 6)) ?? -1) }.Y);
        Log(new Box { X = V("ix", 1), Y = $"{V("h10", 1)}{await Int("j10", 23)}".Length }.Y);
        Log(new Box { X = V("ix", 1), Y = new[] { V("e11", 1), await Int("u11", 2) }[1] }.Y);
        Log(new Box { X = V("ix", 1), Y = new Box { X = await Int("o12", 3), Y = V("p12", 4) }.X }.Y);
        Log(new Box { X = V("ix", 1), Y = (V("v13", 1), await Int("w13", 2)).Item2 }.Y);
        Log(new Box { X = V("ix", 1), Y = (await Int("z14", 2) switch { 1 => V("one14", 1), 2 => await Int("two14", 22), _ => 0 }) }.Y);
        Log(new Box { X = V("ix", 1), Y = (await Of<object>("is15", 5) is int and > 3 ? 1 : 0) }.Y);
        Log(new Box { X = V("ix", 1), Y = (int)(await Of<object>("cast16", 8)) }.Y);
        Log(new Box { X = V("ix", 1), Y = (local = await Int("set17", 9)) }.Y);
        Log(new Box { X = V("ix", 1), Y = (box.X += await Int("add18", 1)) }.Y);
        Log(new Box { X = V("ix", 1), Y = items[await Int("inc19", 0)]++ }.Y);
        Log(new Box { X = V("ix", 1), Y = (rec with { A = await Int("with20", 3) }).A }.Y);
        Log(new Box { X = V("ix", 1), Y = Count([V("ce21", 1), .. await Of("sp21", new[] { 2, 3 })]) }.Y);
        Log(new Box { X = V("ix", 1), Y = add(V("da22", 1), await Int("db22", 2)) }.Y);
        Log(new Box { X = V("ix", 1), Y = new Box(await Int("ctor23", 4)).X }.Y);
        Log(new Box { X = V("ix", 1), Y = await Int("outer24", await Int("inner24", 3)) }.Y);
        Log(items);
        Log($"{local} {box.X}");
    }

    private static int Sum(int a, int b, int c) { Log("sum"); return a + 10 * b + 100 * c; }
    private static int AddTo(ref int target, int x) => target += x;
    private static int Count(List<int> list) => list.Count;
    private static int Apply(Func<int> f, int x) => f() + x;
}

public sealed class Box(int x)
{
    public Box() : this(0) { }
    public int X = x;
    public int Y { get; set; }
    public int P { set => Log("set " + value); }
    public int Get(int v) { Log("get " + v); return v + X; }
}
public record struct Rec(int A, int B);
