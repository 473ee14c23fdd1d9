// User-defined operators with awaited operands.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var r = await Of("a", new Vec(1, 2)) + V("b", new Vec(3, 4)) * await Int("c", 2);
        Log(r);
        Log(-await Of("d", r));
        Log(await Of("e", r) == V("f", r));
        r += await Of("g", new Vec(1, 1));
        Log(r);
    }
}

public readonly record struct Vec(int X, int Y)
{
    public static Vec operator +(Vec a, Vec b) { Log("+"); return new(a.X + b.X, a.Y + b.Y); }
    public static Vec operator *(Vec a, int b) { Log("*"); return new(a.X * b, a.Y * b); }
    public static Vec operator -(Vec a) { Log("-"); return new(-a.X, -a.Y); }
}
