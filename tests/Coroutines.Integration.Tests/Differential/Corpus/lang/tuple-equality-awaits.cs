// Tuple comparisons with nested tuples, conversions and user operators.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log((await Int("a", 1), (V("b", 2L), await Str("c", "x"))) == (V("d", 1L), (await Int("e", 2), V("f", "x"))));
        Log((await Of("g", new W(1)), await Int("h", 2)) != (await Of("i", new W(1)), V("j", 2)));
        var t = await Of("t", (1, "s"));
        Log(t == (await Int("k", 1), await Str("l", "s")));
    }
}

public readonly struct W(int x)
{
    private readonly int x = x;
    public static bool operator ==(W a, W b) { Log("=="); return a.x == b.x; }
    public static bool operator !=(W a, W b) { Log("!="); return a.x != b.x; }
    public override bool Equals(object? o) => false;
    public override int GetHashCode() => 0;
}
