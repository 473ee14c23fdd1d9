// Required members are set after the constructor, one value after the other: init-only, settable and fields; constructors with every kind of argument.
using System.Diagnostics.CodeAnalysis;

public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new A { R = await Int("r", 1), S = V("s", 2), F = await Int("f", 3), O = V("o", 4) };
        Log(a);
        A b = new(V("n", 5), text: await Str("t", "text")) { F = V("f", 6), S = await Int("s", 7), R = V("r", 8) };
        Log(b);
        Log(new A(9) { R = V("r", 10), S = V("s", 11), F = await Int("f", 12) });
        Log(new A(1, "many", 2, await Int("p", 3), 4) { R = await Int("r", 13), S = 0, F = 0 });
        var n = 14;
        Log(new A(ref n, in n, out var o) { R = await Int("r", n), S = o, F = 0 });
        Log(n);
        Log(new A(new object()) { O = await Int("o", 15) });
        Log(new D("d") { R = await Int("r", 16), S = V("s", 17), F = V("f", 18), Q = await Str("q", "q") });
        Log(new S { X = await Int("x", 19), Y = V("y", 20) }.Sum);
        Log(new S(V("ctor", 21)) { X = V("x", 22), Y = await Int("y", 23) }.Sum);
        Log(new T { X = await Int("x", 24) }.X);
        try { _ = new A { R = V("r", 25), S = await Fail("bad"), F = V("never", 0) }; }
        catch (InvalidOperationException e) { Log(e.Message); }
        Log(new Named { Name = await Str("name", "nn") }.Where);
    }
}

public class A
{
    private readonly int _r;
    private int _s;
    private readonly string _how;
    public A() { _how = "none"; Log("A()"); }
    public A(int n, string text = "default", params int[] rest) { _how = n + text + rest.Length; Log("A " + _how); }
    public A(ref int n, in int m, out int o) { n++; o = m; _how = "refs"; Log("A refs " + n); }
    [SetsRequiredMembers] public A(object any) { _how = "all"; R = S = 1; Log("A all"); }
    public required int R { get => _r; init { Log("R " + value); _r = value; } }
    public required int S { get => _s; set { Log("S " + value); _s = value; } }
    public required int F;
    public int O { get; init; }
    public override string ToString() => $"{_how} {R} {S} {F} {O}";
}

public sealed class D(string name) : A(name.Length)
{
    private readonly string _q = "";
    public required string Q { get => _q; init { Log("Q " + value); _q = value; } }
    public override string ToString() => base.ToString() + name + Q;
}

public struct S
{
    private int _y;
    public S() => Log("S()");
    public S(int n) => Log("S " + n);
    public required int X { get; init; }
    public required int Y { get => _y; init { Log("Y " + value); _y = value; } }
    public readonly int Sum => X + Y;
}

public struct T { public required int X { get; init; } }

public sealed class Named([CallerMemberName] string where = "", [CallerLineNumber] int line = 0)
{
    public string Where => where + line + Name;
    public required string Name { get; init; }
}
