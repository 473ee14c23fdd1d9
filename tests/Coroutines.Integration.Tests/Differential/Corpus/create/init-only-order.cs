// An initialiser with init-only members: the constructor runs first, then each value and its member in turn; a value that fails leaves an object that was made.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new A(V("ctor", 1)) { X = V("x", 2), Y = await Int("y", 3), Z = V("z", 4), F = await Int("f", 5) };
        Log(a.X + a.Y + a.Z + a.F);
        A b = new(await Int("arg", 7)) { Y = await Int("y", 8), X = V("x", 9) };
        Log(b.X + b.Y);
        try { _ = new A(10) { X = V("x", 11), Y = await Fail("bad"), Z = V("never", 12) }; }
        catch (InvalidOperationException e) { Log(e.Message + " of " + A.Made); }
        try { _ = new A(13) { X = -1, Y = await Int("never", 14) }; }
        catch (ArgumentException e) { Log(e.Message + " of " + A.Made); }
        try { _ = new A(-1) { X = await Int("never", 15) }; }
        catch (ArgumentException e) { Log(e.Message + " of " + A.Made); }
        var c = new C(16) { V = await Int("v", 17), X = await Int("x", 18), W = V("w", 19) };
        Log(c.V + c.X + c.W);
        Take(V("before", 20), new A(21) { X = await Int("in call", 22) }, new() { V = await Int("v", 23) });
        var i = new Indexed { [V("i", 1)] = await Int("at", 2), [await Int("j", 3), V("k", 4)] = V("pair", 5) };
        Log(i.Sum);
        Log(new A(24) { X = await Int("first", 1) + (new A(25) { Y = await Int("second", 2) }).Y }.X);
        new A(26) { X = await Int("statement", 1), Z = V("z", 2) };
        var seen = new Leak { Value = await Int("leak", Leak.Last is null ? -1 : Leak.Last.Value), Other = Leak.Last is null ? -1 : Leak.Last.Value };
        Log(seen.Value + " " + seen.Other);
    }

    private static void Take(int first, A second, C third) => Log($"take {first} {second.X} {third.V}");
}

public class A
{
    private readonly int _x, _y;
    public static int Made;
    public A(int n) { Log("A " + n); if (n < 0) throw new ArgumentException("ctor"); Made = n; }
    public int X { get => _x; init { Log("X " + value); if (value < 0) throw new ArgumentException("X"); _x = value; } }
    public int Y { get => _y; init { Log("Y " + value); _y = value; } }
    private int _z; public int Z { get => _z; set { Log("Z " + value); _z = value; } }
    public int F;
}

public abstract class B : A
{
    protected B(int n) : base(n) => Log("B");
    public abstract int V { get; init; }
    public virtual int W { get; init; }
}

public sealed class C(int n = 99) : B(n)
{
    private readonly int _v;
    public override int V { get => _v; init { Log("V " + value); _v = value; } }
    public override int W { init { Log("W " + value); base.W = value + 1; } }
}

public sealed class Indexed
{
    public int Sum;
    public int this[int i] { get => i; init { Log($"[{i}] {value}"); Sum += value; } }
    public int this[int i, int j] { get => i; init { Log($"[{i}, {j}] {value}"); Sum += value; } }
}

public sealed class Leak
{
    public static Leak? Last;
    public Leak() { Last = this; Log("leak"); }
    public int Value { get; init; } = 5;
    public int Other { get; init; }
}
