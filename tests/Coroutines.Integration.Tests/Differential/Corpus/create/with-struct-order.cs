// with on structs: a copy first, then each value and its member in turn; the type parameter of a struct too.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S { A = 1, B = 2, C = 3 };
        var t = s with { A = await Int("a", 4), B = V("b", 5), C = await Int("c", 6) };
        Log(t.A + t.B + t.C);
        var kept = new Keeper { S = s };
        t = kept.S with { A = await Change(kept), C = V("c", 7) };
        Log(t.A + t.B + t.C);
        Log(kept.S.B);
        try { _ = s with { A = V("a", 8), B = await Fail("bad"), C = V("never", 0) }; }
        catch (InvalidOperationException e) { Log(e.Message); }
        var r = new R(1, 2) with { X = await Int("x", 9) };
        Log(r + "" + (r with { Y = await Int("y", 10), Z = V("z", 11) }));
        Log((await Copy(new S { A = 12 }, 13)).A);
        Log(new S { A = await Int("a", 14), B = V("b", 15), C = await Int("c", 16) }.B);
        S[] all = [s];
        all[0] = all[V("i", 0)] with { B = await Int("b", 17) };
        Log(all[0].B);
        (int A, int B) pair = (1, 2);
        Log(pair with { B = await Int("b", 18) });
    }

    [Coroutine]
    private static async Coroutine<int> Change(Keeper keeper)
    {
        await Pause("change");
        keeper.S.B = 50;
        return 1;
    }

    [Coroutine]
    private static async Coroutine<T> Copy<T>(T value, int n)
        where T : struct, IA
        => value with { A = await Int("generic", n) };
}

public interface IA { int A { get; init; } }
public sealed class Keeper { public S S; }
public struct S : IA
{
    private int _a, _b;
    public int A { get => _a; init { Log("A " + value); _a = value; } }
    public int B { get => _b; set { Log("B " + value); _b = value; } }
    public int C;
}

public readonly record struct R(int X, int Y) { private readonly int _z; public int Z { get => _z; init { Log("Z " + value); _z = value; } } }
