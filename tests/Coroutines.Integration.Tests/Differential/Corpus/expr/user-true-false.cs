// User-defined true, false, & and |.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new[] { 0, 1 })
        {
            if (await Of("a", new Tri(x)) && await Of("b", new Tri(1))) Log("and yes"); else Log("and no");
            if (await Of("c", new Tri(x)) || await Of("d", new Tri(0))) Log("or yes"); else Log("or no");
            Log((V("e", new Tri(x)) && await Of("f", new Tri(0))).X);
        }
    }
}

public sealed record Tri(int X)
{
    public static bool operator true(Tri t) { Log("true? " + t.X); return t.X == 1; }
    public static bool operator false(Tri t) { Log("false? " + t.X); return t.X == 0; }
    public static Tri operator &(Tri a, Tri b) { Log("&"); return new(a.X & b.X); }
    public static Tri operator |(Tri a, Tri b) { Log("|"); return new(a.X | b.X); }
}
